# METADATA
# title: Event buses do not admit everyone
# description: >-
#   The resource policy of the event bus allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: anyone can put events on it and so set off what listens. Conditions that
#   every caller meets, such as a star or a negated operator, do not count, and Deny statements are not subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
# custom:
#   id: events-event-bus-not-public
#   severity: high
#   scope: resource
#   resource: AWS::Events::EventBus
#   reads:
#     AWS::Events::EventBus: [Policy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       EventBridge, Event buses, the bus, Permissions, Manage: delete the statement, or name the accounts, the
#       organization (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it.
#     cli: |
#       aws events remove-permission --event-bus-name BUS --statement-id SID
#       aws events put-permission --event-bus-name BUS --action events:PutEvents --statement-id SID --principal ACCOUNT
#     terraform: |
#       resource "aws_cloudwatch_event_permission" "partner" {
#         statement_id = "partner"
#         principal    = "444455556666"
#       }
#   since: "0.1.0"
package rules.aws.events.event_bus_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::Events::EventBus"]
	statements := policy.public_statements(item.attributes.Policy)
	count(statements) > 0
}
