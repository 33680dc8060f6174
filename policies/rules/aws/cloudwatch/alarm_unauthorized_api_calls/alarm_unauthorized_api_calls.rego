# METADATA
# title: An alarm tells of denied API calls
# description: >-
#   Someone who tries what stolen credentials can do is refused often.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: cloudwatch-alarm-unauthorized-api-calls
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::CloudTrail::Trail:
#       [IsMultiRegionTrail, Status, EventSelectors, AdvancedEventSelectors, CloudWatchLogsLogGroupArn]
#     AWS::Logs::MetricFilter: [filterPattern, metricTransformations]
#     AWS::CloudWatch::Alarm:
#       [AlarmArn, MetricName, Namespace, Metrics, ActionsEnabled, AlarmActions, Threshold, ComparisonOperator]
#     AWS::SNS::Subscription: [TopicArn, SubscriptionArn]
#   message: "Nobody hears of denied API calls: {gap}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["5.1"]
#     cis-aws-6.0: ["5.1"]
#     cis-aws-5.0: ["4.1"]
#     cis-aws-3.0: ["4.1"]
#     soc2: ["PI1.3"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the one of the trail: Create metric filter; then an alarm on its metric with an SNS
#       topic.
#     cli: |
#       aws logs put-metric-filter --log-group-name GROUP --filter-name unauthorized-api-calls \
#         --filter-pattern '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }' \
#         --metric-transformations metricName=unauthorized-api-calls,metricNamespace=Security,metricValue=1
#     terraform: |
#       resource "aws_cloudwatch_log_metric_filter" "this" {
#         name           = "unauthorized-api-calls"
#         log_group_name = aws_cloudwatch_log_group.trail.name
#         pattern        = "{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }"
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.alarm_unauthorized_api_calls

import data.lib.trail.alarm

_events := [object.union(_caller, {"errorCode": code}) | some code in [
	"Client.UnauthorizedOperation", "Server.UnauthorizedOperation", "AccessDenied", "AccessDeniedException",
]]

_caller := {
	"eventName": {"except": ["HeadBucket"]},
	"sourceIPAddress": {"except": ["delivery.logs.amazonaws.com"]},
}

fail contains {"resource": account.arn, "evidence": {"gap": gap}} if {
	some account in input.resources["AWS::::Account"]
	count(alarm.doubts(_paths, account.account)) == 0
	gap := alarm.gap(_paths)
	gap != "none"
}

unsure contains {"resource": account.arn, "reason": reason} if {
	some account in input.resources["AWS::::Account"]
	some reason in alarm.doubts(_paths, account.account)
}

notes contains {"resource": account.arn, "note": note} if {
	some account in input.resources["AWS::::Account"]
	some note in alarm.notes(_paths)
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	alarm.gap(_paths) == "none"
}

_paths := alarm.paths(_events, {
	"regions": input.regions,
	"trails": [trail.attributes | some trail in input.resources["AWS::CloudTrail::Trail"]],
	"filters": {filter.arn: filter.attributes | some filter in input.resources["AWS::Logs::MetricFilter"]},
	"alarms": [item.attributes | some item in input.resources["AWS::CloudWatch::Alarm"]],
	"subscriptions": [item.attributes | some item in input.resources["AWS::SNS::Subscription"]],
})
