# METADATA
# title: Bucket policies name who may use them
# description: >-
#   A statement that allows the principal * (or everyone but some, with NotPrincipal) lets any AWS account in, or
#   the whole internet. A condition helps only when it ties the caller to an account, an organization, a network or
#   a resource; negated operators, IfExists, ForAllValues, Null and patterns such as * only look as if they did.
#   A Deny that takes back all that a statement allows is respected; one with further conditions leaves it open.
#   Where no statement looks open but AWS itself calls the policy public, nothing is decided.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   id: s3-bucket-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Policy, PolicyStatus]
#   message: "Open to everyone (statements: {statements})"
#   parameters:
#     trusted_accounts:
#       type: array
#       items: string
#       default: []
#       description: Accounts that a condition may let in, besides the own one; none named, any may
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
import data.lib.text

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::S3::Bucket"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.public_statements(item.attributes.Policy, accounts)
	count(statements) > 0
}

unsure contains {"resource": item.arn, "reason": reason} if {
	some item in input.resources["AWS::S3::Bucket"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.doubtful_statements(item.attributes.Policy, accounts)
	count(statements) > 0
	reason := $"A Deny may or may not take back what these statements allow: {text.list(statements)}"
}

unsure contains {"resource": item.arn, "reason": "AWS calls the policy public, and no statement shows why"} if {
	some item in input.resources["AWS::S3::Bucket"]
	item.attributes.PolicyStatus.IsPublic == true
}

notes contains {"resource": item.arn, "note": "AWS does not call the policy public"} if {
	some item in input.resources["AWS::S3::Bucket"]
	item.attributes.PolicyStatus.IsPublic == false
	policy.speaks_to_everyone(item.attributes.Policy)
}

# What names all who are allowed is not public, whatever AWS would say.
sure contains item.arn if {
	some item in input.resources["AWS::S3::Bucket"]
	document := item.attributes.Policy
	not policy.speaks_to_everyone(document)
}

sure contains item.arn if {
	some item in input.resources["AWS::S3::Bucket"]
	"Policy" in item.absent
}
