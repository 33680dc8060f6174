# METADATA
# title: An alarm tells of changes to the organization
# description: >-
#   Who may change the organization changes what holds for all accounts. The metric filter has to count
#   AcceptHandshake, AttachPolicy, CreateAccount, CreateOrganizationalUnit, CreatePolicy, DeclineHandshake,
#   DeleteOrganization, DeleteOrganizationalUnit, DeletePolicy, DetachPolicy, DisablePolicyType, EnablePolicyType,
#   InviteAccountToOrganization, LeaveOrganization, MoveAccount, RemoveAccountFromOrganization, UpdatePolicy and
#   UpdateOrganizationalUnit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: cloudwatch-alarm-organizations-changes
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
#   message: "Nobody hears of changes to the organization: {gap}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["5.15"]
#     cis-aws-6.0: ["5.15"]
#     cis-aws-5.0: ["4.15"]
#     cis-aws-3.0: ["4.15"]
#     soc2: ["CC5.2"]
#   remediation:
#     console: >-
#       CloudWatch, Log groups, the one of the trail: Create metric filter; then an alarm on its metric with an SNS
#       topic.
#     cli: |
#       aws logs put-metric-filter --log-group-name GROUP --filter-name organizations-changes \
#         --filter-pattern '{ ($.eventName = AcceptHandshake) || ($.eventName = ...) }' \
#         --metric-transformations metricName=organizations-changes,metricNamespace=Security,metricValue=1
#     terraform: |
#       resource "aws_cloudwatch_log_metric_filter" "this" {
#         name           = "organizations-changes"
#         log_group_name = aws_cloudwatch_log_group.trail.name
#         pattern        = "{ ${join(" || ", [for n in ["AcceptHandshake", ...] : "($.eventName = ${n})"])} }"
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.alarm_organizations_changes

import data.lib.trail.alarm

_events := [{"eventSource": "organizations.amazonaws.com", "eventName": name} | some name in [
	"AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit", "CreatePolicy",
	"DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit", "DeletePolicy", "DetachPolicy",
	"DisablePolicyType", "EnablePolicyType", "InviteAccountToOrganization", "LeaveOrganization", "MoveAccount",
	"RemoveAccountFromOrganization", "UpdatePolicy", "UpdateOrganizationalUnit",
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
