# METADATA
# title: An alarm tells of KMS keys that are disabled or scheduled for deletion
# description: >-
#   What a key has encrypted is lost with it. There are at least seven days to stop a deletion, for those who know
#   of it. The metric filter has to count DisableKey and ScheduleKeyDeletion.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: cloudwatch-alarm-kms-key-changes
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
#   message: "Nobody hears of keys being disabled: {gap}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["5.7"]
#     cis-aws-6.0: ["5.7"]
#     cis-aws-5.0: ["4.7"]
#     cis-aws-3.0: ["4.7"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the one of the trail: Create metric filter; then an alarm on its metric with an SNS
#       topic.
#     cli: |
#       aws logs put-metric-filter --log-group-name GROUP --filter-name kms-key-changes \
#         --filter-pattern '{ ($.eventName = DisableKey) || ($.eventName = ...) }' \
#         --metric-transformations metricName=kms-key-changes,metricNamespace=Security,metricValue=1
#     terraform: |
#       resource "aws_cloudwatch_log_metric_filter" "this" {
#         name           = "kms-key-changes"
#         log_group_name = aws_cloudwatch_log_group.trail.name
#         pattern        = "{ ${join(" || ", [for n in ["DisableKey", ...] : "($.eventName = ${n})"])} }"
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.alarm_kms_key_changes

import data.lib.trail.alarm

_events := [{"eventSource": "kms.amazonaws.com", "eventName": name} | some name in [
	"DisableKey", "ScheduleKeyDeletion",
]]

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
