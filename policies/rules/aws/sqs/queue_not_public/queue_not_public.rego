# METADATA
# title: SQS queues do not admit everyone
# description: >-
#   The resource policy of the queue allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: anyone can read, add or take away messages. Conditions that every caller
#   meets, such as a star or a negated operator, do not count, and Deny statements are not subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-3
# custom:
#   id: sqs-queue-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::SQS::Queue
#   reads:
#     AWS::SQS::Queue: [Policy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       SQS, the queue, Access policy, Edit: delete the statement, or name the accounts, the organization
#       (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it.
#     cli: |
#       aws sqs set-queue-attributes --queue-url URL --attributes file://policy.json
#     terraform: |
#       data "aws_iam_policy_document" "orders" {
#         statement {
#           actions   = ["sqs:SendMessage"]
#           resources = [aws_sqs_queue.orders.arn]
#           principals {
#             type        = "Service"
#             identifiers = ["sns.amazonaws.com"]
#           }
#           condition {
#             test     = "ArnEquals"
#             variable = "aws:SourceArn"
#             values   = [aws_sns_topic.orders.arn]
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.sqs.queue_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::SQS::Queue"]
	statements := policy.public_statements(item.attributes.Policy)
	count(statements) > 0
}
