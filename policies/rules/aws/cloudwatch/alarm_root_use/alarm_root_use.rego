# METADATA
# title: An alarm tells of each use of the root user
# description: >-
#   Nothing in daily work needs the root user, so each use is either an emergency that everybody knows of or an
#   intruder.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: cloudwatch-alarm-root-use
#   severity: high
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
#   message: "Nobody hears of the use of root: {gap}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["5.3"]
#     cis-aws-6.0: ["5.3"]
#     cis-aws-5.0: ["4.3"]
#     cis-aws-3.0: ["4.3"]
#     soc2: ["PI1.3"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the one of the trail: Create metric filter; then an alarm on its metric with an SNS
#       topic.
#     cli: |
#       aws logs put-metric-filter --log-group-name GROUP --filter-name root-use \
#         --filter-pattern '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }' \
#         --metric-transformations metricName=root-use,metricNamespace=Security,metricValue=1
#     terraform: |
#       resource "aws_cloudwatch_log_metric_filter" "this" {
#         name           = "root-use"
#         log_group_name = aws_cloudwatch_log_group.trail.name
#         pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.alarm_root_use

import data.lib.trail.alarm

_events := [{
	"userIdentity.type": "Root",
	"userIdentity.invokedBy": null,
	"eventType": {"except": ["AwsServiceEvent"]},
}]

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
