# METADATA
# title: Function policies name who may use them
# description: >-
#   A statement that allows the principal * (or everyone but some, with NotPrincipal) lets any AWS account in, or
#   the whole internet. A condition helps only when it ties the caller to an account, an organization, a network or
#   a resource; negated operators, IfExists, ForAllValues, Null and patterns such as * only look as if they did.
#   A Deny that takes back all that a statement allows is respected; one with further conditions leaves it open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   id: lambda-function-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::Lambda::Function
#   reads:
#     AWS::Lambda::Function: [Policy]
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
#       Lambda, the function, Configuration, Permissions, Resource-based policy statements: delete the statement, or
#       add source account and ARN.
#     cli: |
#       aws lambda remove-permission --function-name FUNCTION --statement-id SID
#     terraform: |
#       resource "aws_lambda_permission" "topic" {
#         function_name  = aws_lambda_function.this.function_name
#         action         = "lambda:InvokeFunction"
#         principal      = "sns.amazonaws.com"
#         source_arn     = aws_sns_topic.this.arn
#       }
#   since: "0.1.0"
package rules.aws.lambda.function_policy_not_public

import data.lib.policy
import data.lib.text

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::Lambda::Function"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.public_statements(item.attributes.Policy, accounts)
	count(statements) > 0
}

unsure contains {"resource": item.arn, "reason": reason} if {
	some item in input.resources["AWS::Lambda::Function"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.doubtful_statements(item.attributes.Policy, accounts)
	count(statements) > 0
	reason := $"A Deny may or may not take back what these statements allow: {text.list(statements)}"
}
