# METADATA
# title: Buckets keep former versions of objects
# description: >-
#   Without versioning, a wrong command, a bug or ransomware overwrites the only copy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
# custom:
#   id: s3-bucket-versioning
#   severity: medium
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Versioning]
#   message: "Versioning is {state}"
#   frameworks:
#     soc2: ["CC7.4", "A1.2", "C1.2", "PI1.5"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Bucket Versioning, Edit: Enable. Add a lifecycle rule that ends old versions.
#     cli: |
#       aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled
#     terraform: |
#       resource "aws_s3_bucket_versioning" "this" {
#         bucket = aws_s3_bucket.this.id
#         versioning_configuration {
#           status = "Enabled"
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_versioning

fail contains {"resource": bucket.arn, "evidence": {"state": "never set"}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"Versioning" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"state": state}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	state := object.get(bucket.attributes.Versioning, "Status", "never set")
	state != "Enabled"
}
