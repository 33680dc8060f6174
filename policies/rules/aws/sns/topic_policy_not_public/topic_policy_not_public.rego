# METADATA
# title: Topic policies name who may use them
# description: >-
#   A statement that allows the principal * (or everyone but some, with NotPrincipal) lets any AWS account in, or
#   the whole internet. A condition helps only when it ties the caller to an account, an organization, a network or
#   a resource; negated operators, IfExists, ForAllValues, Null and patterns such as * only look as if they did.
#   A Deny that takes back all that a statement allows is respected; one with further conditions leaves it open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   id: sns-topic-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::SNS::Topic
#   reads:
#     AWS::SNS::Topic: [Policy]
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
#       SNS, the topic, Access policy, Edit: name the principals, or add aws:SourceAccount or aws:SourceOwner.
#     cli: |
#       aws sns set-topic-attributes --topic-arn TOPIC_ARN --attribute-name Policy --attribute-value file://policy.json
#     terraform: |
#       resource "aws_sns_topic_policy" "this" {
#         arn    = aws_sns_topic.this.arn
#         policy = data.aws_iam_policy_document.named_principals.json
#       }
#   since: "0.1.0"
package rules.aws.sns.topic_policy_not_public

import data.lib.policy
import data.lib.text

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::SNS::Topic"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.public_statements(item.attributes.Policy, accounts)
	count(statements) > 0
}

unsure contains {"resource": item.arn, "reason": reason} if {
	some item in input.resources["AWS::SNS::Topic"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.doubtful_statements(item.attributes.Policy, accounts)
	count(statements) > 0
	reason := $"A Deny may or may not take back what these statements allow: {text.list(statements)}"
}
