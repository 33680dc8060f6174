# METADATA
# title: Buckets log who asks for what
# description: >-
#   Nobody can say later who read or changed the objects: the bucket writes no server access logs. CloudTrail has
#   object events only where a trail was told to record them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-9
# custom:
#   id: s3-bucket-access-logging
#   severity: medium
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Logging]
#   message: "Server access logging is off"
#   frameworks:
#     soc2: ["CC7.2", "CC7.3", "A1.2"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Server access logging, Edit: Enable, with a bucket for logs in the same region.
#     cli: |
#       aws s3api put-bucket-logging --bucket BUCKET --bucket-logging-status \
#         'LoggingEnabled={TargetBucket=LOGS,TargetPrefix=BUCKET/}'
#     terraform: |
#       resource "aws_s3_bucket_logging" "this" {
#         bucket        = aws_s3_bucket.this.id
#         target_bucket = aws_s3_bucket.logs.id
#         target_prefix = "this/"
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_access_logging

fail contains {"resource": bucket.arn, "evidence": {}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"Logging" in bucket.absent
}
