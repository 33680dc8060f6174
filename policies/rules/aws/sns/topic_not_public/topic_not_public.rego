# METADATA
# title: SNS topics do not admit everyone
# description: >-
#   The resource policy of the topic allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: anyone can publish to it or subscribe and read along. Conditions that every
#   caller meets, such as a star or a negated operator, do not count, and Deny statements are not subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-4
# custom:
#   id: sns-topic-not-public
#   severity: high
#   scope: resource
#   resource: AWS::SNS::Topic
#   reads:
#     AWS::SNS::Topic: [Policy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       SNS, Topics, the topic, Edit, Access policy: delete the statement, or name the accounts, the organization
#       (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it.
#     cli: |
#       aws sns set-topic-attributes --topic-arn ARN --attribute-name Policy --attribute-value file://policy.json
#     terraform: |
#       resource "aws_sns_topic_policy" "orders" {
#         arn    = aws_sns_topic.orders.arn
#         policy = data.aws_iam_policy_document.orders.json
#       }
#   since: "0.1.0"
package rules.aws.sns.topic_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::SNS::Topic"]
	statements := policy.public_statements(item.attributes.Policy)
	count(statements) > 0
}
