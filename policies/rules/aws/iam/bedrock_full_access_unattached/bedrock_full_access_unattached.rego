# METADATA
# title: Nobody has the AmazonBedrockFullAccess policy
# description: >-
#   With it, its holders change guardrails and logging, buy model capacity and delete custom models, where most of
#   them only want to ask a model something. Stolen keys with this policy are used to resell models.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/security-iam-awsmanpol.html
# custom:
#   id: iam-bedrock-full-access-unattached
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::IAM::User: [AttachedManagedPolicies]
#     AWS::IAM::Group: [AttachedManagedPolicies]
#     AWS::IAM::Role: [AttachedManagedPolicies]
#   message: "AmazonBedrockFullAccess is attached to {identities}"
#   frameworks:
#     soc2: ["CC6.3"]
#   remediation:
#     console: >-
#       IAM, Policies, AmazonBedrockFullAccess, Entities attached: detach; attach a policy with bedrock:InvokeModel on
#       the models that are used.
#     cli: |
#       aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AmazonBedrockFullAccess
#       aws iam detach-role-policy --role-name ROLE --policy-arn arn:aws:iam::aws:policy/AmazonBedrockFullAccess
#     terraform: |
#       data "aws_iam_policy_document" "ask" {
#         statement {
#           actions   = ["bedrock:InvokeModel"]
#           resources = [var.model_arn]
#         }
#       }
#   since: "0.1.0"
package rules.aws.iam.bedrock_full_access_unattached

fail contains {"resource": account.arn, "evidence": {"identities": concat(", ", sort(_holders))}} if {
	some account in input.resources["AWS::::Account"]
	count(_holders) > 0
}

_policy := $"arn:{input.partition}:iam::aws:policy/AmazonBedrockFullAccess"

_holders contains user.arn if {
	some user in input.resources["AWS::IAM::User"]
	some attached in user.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}

_holders contains group.arn if {
	some group in input.resources["AWS::IAM::Group"]
	some attached in group.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}

_holders contains role.arn if {
	some role in input.resources["AWS::IAM::Role"]
	some attached in role.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}
