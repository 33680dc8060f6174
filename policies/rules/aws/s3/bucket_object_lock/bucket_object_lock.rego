# METADATA
# title: Buckets can lock objects against deletion
# description: >-
#   Nothing keeps an intruder or a wrong script from deleting every version of every object. With object lock a
#   version stays until its date, even against administrators in compliance mode. It is for what must survive:
#   backups, logs, records; give the other buckets an exception.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-15
# custom:
#   id: s3-bucket-object-lock
#   severity: low
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [ObjectLockConfiguration]
#   message: "Object lock is off"
#   frameworks:
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Object Lock, Edit: Enable (versioning has to be on), then a default retention.
#     cli: |
#       aws s3api put-object-lock-configuration --bucket BUCKET --object-lock-configuration \
#         'ObjectLockEnabled=Enabled,Rule={DefaultRetention={Mode=GOVERNANCE,Days=35}}'
#     terraform: |
#       resource "aws_s3_bucket_object_lock_configuration" "backups" {
#         bucket = aws_s3_bucket.backups.id
#         rule {
#           default_retention {
#             mode = "GOVERNANCE"
#             days = 35
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_object_lock

fail contains {"resource": bucket.arn, "evidence": {}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"ObjectLockConfiguration" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	bucket.attributes.ObjectLockConfiguration.ObjectLockEnabled != "Enabled"
}
