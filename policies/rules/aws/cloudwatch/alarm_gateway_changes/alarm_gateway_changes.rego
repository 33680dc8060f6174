# METADATA
# title: An alarm tells of changes to internet and customer gateways
# description: >-
#   A gateway is a new way into the network, or out of it. The metric filter has to count CreateCustomerGateway,
#   DeleteCustomerGateway, AttachInternetGateway, CreateInternetGateway, DeleteInternetGateway and
#   DetachInternetGateway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: cloudwatch-alarm-gateway-changes
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
#   message: "Nobody hears of gateway changes: {gap}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["5.12"]
#     cis-aws-6.0: ["5.12"]
#     cis-aws-5.0: ["4.12"]
#     cis-aws-3.0: ["4.12"]
#     soc2: ["CC5.2", "CC7.2", "CC7.3", "CC7.4"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the one of the trail: Create metric filter; then an alarm on its metric with an SNS
#       topic.
#     cli: |
#       aws logs put-metric-filter --log-group-name GROUP --filter-name gateway-changes \
#         --filter-pattern '{ ($.eventName = CreateCustomerGateway) || ($.eventName = ...) }' \
#         --metric-transformations metricName=gateway-changes,metricNamespace=Security,metricValue=1
#     terraform: |
#       resource "aws_cloudwatch_log_metric_filter" "this" {
#         name           = "gateway-changes"
#         log_group_name = aws_cloudwatch_log_group.trail.name
#         pattern        = "{ ${join(" || ", [for n in ["CreateCustomerGateway", ...] : "($.eventName = ${n})"])} }"
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.alarm_gateway_changes

import data.lib.trail.alarm

_events := [{"eventSource": "ec2.amazonaws.com", "eventName": name} | some name in [
	"CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway",
	"DeleteInternetGateway", "DetachInternetGateway",
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
