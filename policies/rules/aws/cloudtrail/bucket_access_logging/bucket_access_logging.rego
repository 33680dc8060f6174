# METADATA
# title: The bucket of a trail logs who reads it
# description: >-
#   The trail shows what was done in the account; the access log of its bucket shows who looked at the trail or
#   deleted from it. A bucket in another account cannot be judged from here.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# custom:
#   id: cloudtrail-bucket-access-logging
#   severity: low
#   scope: account
#   resource: AWS::CloudTrail::Trail
#   reads:
#     AWS::CloudTrail::Trail: [S3BucketName]
#     AWS::S3::Bucket: [Name, Logging]
#   message: "Bucket {bucket} has no access logging"
#   frameworks:
#     cis-aws-7.0: ["4.4"]
#     cis-aws-6.0: ["4.4"]
#     cis-aws-5.0: ["3.4"]
#     cis-aws-3.0: ["3.4"]
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Server access logging, Edit: Enable, to another bucket.
#     cli: |
#       aws s3api put-bucket-logging --bucket TRAIL_BUCKET --bucket-logging-status \
#         '{"LoggingEnabled":{"TargetBucket":"LOG_BUCKET","TargetPrefix":"trail/"}}'
#     terraform: |
#       resource "aws_s3_bucket_logging" "trail" {
#         bucket        = aws_s3_bucket.trail.id
#         target_bucket = aws_s3_bucket.access_logs.id
#         target_prefix = "trail/"
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.bucket_access_logging

fail contains {"resource": trail.arn, "evidence": {"bucket": bucket.id}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	some bucket in input.resources["AWS::S3::Bucket"]
	bucket.attributes.Name == trail.attributes.S3BucketName
	"Logging" in bucket.absent
}

unsure contains {"resource": trail.arn, "reason": reason} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	bucket := trail.attributes.S3BucketName
	not bucket in {name | name := input.resources["AWS::S3::Bucket"][_].attributes.Name}
	reason := $"Bucket {bucket} is in another account; scan that account"
}

sure contains trail.arn if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	some bucket in input.resources["AWS::S3::Bucket"]
	bucket.attributes.Name == trail.attributes.S3BucketName
	bucket.attributes.Logging.TargetBucket != ""
}
