# METADATA
# title: Policies of CloudWatch Logs let nobody in whom they do not name
# description: >-
#   Anybody, from any account, may do what the statement allows with the log groups of this region: write false
#   events, or read true ones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-identity-based-access-control-cwl.html
# custom:
#   id: logs-resource-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::Logs::ResourcePolicy
#   reads:
#     AWS::Logs::ResourcePolicy: [policyDocument]
#   message: "Statements that let everyone in: {statements}"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       Resource policies of CloudWatch Logs have no page of their own: use the command line.
#     cli: |
#       aws logs put-resource-policy --policy-name NAME --policy-document file://policy.json
#     terraform: |
#       resource "aws_cloudwatch_log_resource_policy" "this" {
#         policy_name     = "route53"
#         policy_document = data.aws_iam_policy_document.named_principals.json
#       }
#   since: "0.1.0"
package rules.aws.logs.resource_policy_not_public

import data.lib.policy
import data.lib.text

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::Logs::ResourcePolicy"]
	statements := policy.public_statements(item.attributes.policyDocument, set())
	count(statements) > 0
}

unsure contains {"resource": item.arn, "reason": reason} if {
	some item in input.resources["AWS::Logs::ResourcePolicy"]
	statements := policy.doubtful_statements(item.attributes.policyDocument, set())
	count(statements) > 0
	reason := $"A Deny may or may not take back what these statements allow: {text.list(statements)}"
}
