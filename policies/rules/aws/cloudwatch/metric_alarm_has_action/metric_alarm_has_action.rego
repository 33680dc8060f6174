# METADATA
# title: Metric alarms tell somebody
# description: >-
#   The alarm has no action when it goes off, or its actions are switched off, so it changes colour and nobody hears
#   of it. Alarms that target tracking makes for itself are left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15
# custom:
#   id: cloudwatch-metric-alarm-has-action
#   severity: medium
#   scope: resource
#   resource: AWS::CloudWatch::Alarm
#   reads:
#     AWS::CloudWatch::Alarm: [AlarmName, ActionsEnabled, AlarmActions]
#   message: "The alarm does nothing when it goes off: {reason}"
#   frameworks:
#     soc2: ["CC7.2"]
#     sre: ["SRE-05-01"]
#   remediation:
#     console: >-
#       CloudWatch, Alarms, the alarm, Actions, Edit: a notification In alarm. Then Actions, Alarm actions: Enable.
#     cli: |
#       aws cloudwatch enable-alarm-actions --alarm-names NAME
#       aws cloudwatch put-metric-alarm --alarm-name NAME --alarm-actions TOPIC_ARN ...
#     terraform: |
#       resource "aws_cloudwatch_metric_alarm" "errors" {
#         actions_enabled = true
#         alarm_actions   = [aws_sns_topic.on_call.arn]
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.metric_alarm_has_action

fail contains {"resource": alarm.arn, "evidence": {"reason": "its actions are off"}} if {
	some alarm in _judged
	alarm.attributes.ActionsEnabled == false
}

fail contains {"resource": alarm.arn, "evidence": {"reason": "it has no action"}} if {
	some alarm in _judged
	_none[alarm.arn]
	alarm.attributes.ActionsEnabled == true
}

in_scope contains alarm.arn if some alarm in _judged

_judged contains alarm if {
	some alarm in input.resources["AWS::CloudWatch::Alarm"]
	name := alarm.attributes.AlarmName
	not startswith(name, "TargetTracking-")
}

_none[alarm.arn] if {
	some alarm in _judged
	count(alarm.attributes.AlarmActions) == 0
}

_none[alarm.arn] if {
	some alarm in _judged
	"AlarmActions" in alarm.absent
}
