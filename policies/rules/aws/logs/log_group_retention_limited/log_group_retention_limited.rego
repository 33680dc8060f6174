# METADATA
# title: Log groups let their events go
# description: >-
#   Events stay for ever. Logs hold addresses, names and now and then a password; what is kept past its purpose can
#   still be stolen, and a promise to delete it is broken.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# custom:
#   id: logs-log-group-retention-limited
#   severity: low
#   scope: resource
#   resource: AWS::Logs::LogGroup
#   reads:
#     AWS::Logs::LogGroup: [retentionInDays]
#   message: "Events are kept for ever"
#   frameworks:
#     soc2: ["C1.2", "P4.2"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the group, Actions, Edit retention setting: as long as the retention policy says.
#     cli: |
#       aws logs put-retention-policy --log-group-name NAME --retention-in-days 400
#     terraform: |
#       resource "aws_cloudwatch_log_group" "app" {
#         name              = "/app/orders"
#         retention_in_days = 400
#       }
#   since: "0.1.0"
package rules.aws.logs.log_group_retention_limited

fail contains {"resource": group.arn, "evidence": {}} if {
	some group in input.resources["AWS::Logs::LogGroup"]
	"retentionInDays" in group.absent
}
