# METADATA
# title: Event bus policies name who may use them
# description: >-
#   A statement that allows the principal * (or everyone but some, with NotPrincipal) lets any AWS account in, or
#   the whole internet. A condition helps only when it ties the caller to an account, an organization, a network or
#   a resource; negated operators, IfExists, ForAllValues, Null and patterns such as * only look as if they did.
#   A Deny that takes back all that a statement allows is respected; one with further conditions leaves it open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   id: events-bus-policy-not-public
#   severity: high
#   scope: resource
#   resource: AWS::Events::EventBus
#   reads:
#     AWS::Events::EventBus: [Policy]
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
#       EventBridge, Event buses, the bus, Permissions, Manage permissions: name the accounts, or the organization.
#     cli: |
#       aws events put-permission --event-bus-name BUS --policy file://policy.json
#     terraform: |
#       resource "aws_cloudwatch_event_bus_policy" "this" {
#         event_bus_name = aws_cloudwatch_event_bus.this.name
#         policy         = data.aws_iam_policy_document.named_principals.json
#       }
#   since: "0.1.0"
package rules.aws.events.bus_policy_not_public

import data.lib.policy
import data.lib.text

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", sort(statements))}} if {
	some item in input.resources["AWS::Events::EventBus"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.public_statements(item.attributes.Policy, accounts)
	count(statements) > 0
}

unsure contains {"resource": item.arn, "reason": reason} if {
	some item in input.resources["AWS::Events::EventBus"]
	accounts := policy.accounts(input.parameters.trusted_accounts, item.account)
	statements := policy.doubtful_statements(item.attributes.Policy, accounts)
	count(statements) > 0
	reason := $"A Deny may or may not take back what these statements allow: {text.list(statements)}"
}
