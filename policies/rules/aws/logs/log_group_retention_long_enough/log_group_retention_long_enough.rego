# METADATA
# title: Log groups keep their events for a year
# description: >-
#   Intrusions are found after months. Events that are gone by then cannot say what happened. A group that never lets
#   go keeps long enough; whether it may is another rule.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-16
# custom:
#   id: logs-log-group-retention-long-enough
#   severity: medium
#   scope: resource
#   resource: AWS::Logs::LogGroup
#   reads:
#     AWS::Logs::LogGroup: [retentionInDays]
#   message: "Events are kept for {days} days"
#   parameters:
#     min_days:
#       type: integer
#       default: 365
#       minimum: 1
#       description: A group that keeps its events for fewer days fails
#   frameworks:
#     soc2: ["CC7.2", "CC7.3"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the group, Actions, Edit retention setting.
#     cli: |
#       aws logs put-retention-policy --log-group-name NAME --retention-in-days 365
#     terraform: |
#       resource "aws_cloudwatch_log_group" "app" {
#         name              = "/app/orders"
#         retention_in_days = 365
#       }
#   since: "0.1.0"
package rules.aws.logs.log_group_retention_long_enough

fail contains {"resource": group.arn, "evidence": {"days": group.attributes.retentionInDays}} if {
	some group in input.resources["AWS::Logs::LogGroup"]
	group.attributes.retentionInDays < input.parameters.min_days
}
