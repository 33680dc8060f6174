# METADATA
# title: Buckets let objects go when their time is over
# description: >-
#   No lifecycle rule of the bucket ends anything: neither objects nor their old versions. Data is kept past its
#   purpose, is found by whoever breaks in later, and is paid for. How long is right, the retention policy says; here
#   only that there is an end.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-13
# custom:
#   id: s3-bucket-objects-expire
#   severity: low
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [LifecycleConfiguration]
#   message: "No enabled lifecycle rule ends objects or old versions ({rules} rules in all)"
#   frameworks:
#     soc2: ["CC6.5", "P4.2", "P4.3"]
#   remediation:
#     console: >-
#       S3, the bucket, Management, Create lifecycle rule: expire current versions, delete noncurrent versions.
#     cli: |
#       aws s3api put-bucket-lifecycle-configuration --bucket BUCKET --lifecycle-configuration file://lifecycle.json
#     terraform: |
#       resource "aws_s3_bucket_lifecycle_configuration" "this" {
#         bucket = aws_s3_bucket.this.id
#         rule {
#           id     = "end"
#           status = "Enabled"
#           filter {}
#           expiration { days = 400 }
#           noncurrent_version_expiration { noncurrent_days = 30 }
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_objects_expire

fail contains {"resource": bucket.arn, "evidence": {"rules": 0}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"LifecycleConfiguration" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"rules": count(rules)}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	rules := bucket.attributes.LifecycleConfiguration.Rules
	ending := [rule | some rule in rules; rule.Status == "Enabled"; _ends(rule)]
	count(ending) == 0
}

_ends(rule) if rule.Expiration.Days

_ends(rule) if rule.Expiration.Date

_ends(rule) if rule.NoncurrentVersionExpiration
