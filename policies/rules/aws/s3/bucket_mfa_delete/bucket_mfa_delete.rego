# METADATA
# title: Deleting object versions needs MFA
# description: >-
#   With MFA Delete, stolen credentials alone cannot destroy the former versions of objects or switch versioning
#   off. Only the root user can turn it on, and a bucket with lifecycle rules cannot have it: for those, Object Lock
#   is the better protection, and an accepted exception the answer here.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
# custom:
#   id: s3-bucket-mfa-delete
#   severity: low
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Versioning]
#   message: "MFA Delete is {state}"
#   frameworks:
#     cis-aws-7.0: ["3.1.2"]
#     cis-aws-6.0: ["3.1.2"]
#     cis-aws-5.0: ["2.1.2"]
#     cis-aws-3.0: ["2.1.2"]
#   remediation:
#     console: >-
#       It cannot be set in the console; use the command line as the root user.
#     cli: |
#       # as root
#       aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled,MFADelete=Enabled \
#         --mfa "SERIAL CODE"
#     terraform: |
#       resource "aws_s3_bucket_versioning" "this" {
#         bucket = aws_s3_bucket.this.id
#         mfa    = "SERIAL CODE"
#         versioning_configuration {
#           status     = "Enabled"
#           mfa_delete = "Enabled"
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_mfa_delete

fail contains {"resource": bucket.arn, "evidence": {"state": "never set"}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"Versioning" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"state": state}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	state := object.get(bucket.attributes.Versioning, "MFADelete", "never set")
	state != "Enabled"
}
