# METADATA
# title: Bucket policies name who may use them
# description: >-
#   A statement that allows the principal * (or everyone but some, with NotPrincipal) lets any AWS account in, or
#   the whole internet. A condition helps only when it ties the caller to an account, an organization, a network or
#   a resource; negated operators, IfExists, ForAllValues, Null and patterns such as * only look as if they did.
#   Deny statements are not subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   id: s3-bucket-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Policy]
#   message: "Open to everyone (statements: {statements})"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#     soc2: ["CC6.1", "CC6.3"]
#   remediation:
#     console: >-
#       S3, the bucket, Permissions, Bucket policy: name the principals, or add a condition such as
#       aws:PrincipalOrgID.
#     cli: |
#       aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json
#     terraform: |
#       resource "aws_s3_bucket_policy" "this" {
#         bucket = aws_s3_bucket.this.id
#         policy = data.aws_iam_policy_document.named_principals.json
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_policy_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::S3::Bucket"]
	statements := policy.public_statements(item.attributes.Policy)
	count(statements) > 0
}
