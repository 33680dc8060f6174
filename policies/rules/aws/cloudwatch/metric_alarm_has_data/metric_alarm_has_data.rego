# METADATA
# title: Metric alarms have data to judge by
# description: >-
#   The alarm has had too little data for longer than the days of the parameter: what it watches is gone, renamed or
#   never reported, so it cannot go off when it should.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
# custom:
#   id: cloudwatch-metric-alarm-has-data
#   severity: low
#   scope: resource
#   resource: AWS::CloudWatch::Alarm
#   reads:
#     AWS::CloudWatch::Alarm: [StateValue, StateUpdatedTimestamp]
#   message: "The alarm has had too little data since {since}"
#   parameters:
#     max_age_days:
#       type: integer
#       default: 1
#       minimum: 1
#       description: Days that an alarm may be without enough data
#   frameworks:
#     sre: ["SRE-05-02"]
#   remediation:
#     console: >-
#       CloudWatch, Alarms, the alarm, Actions, Edit: the metric that is reported now. Delete the alarm if nothing is
#       left to watch.
#     cli: |
#       aws cloudwatch describe-alarms --state-value INSUFFICIENT_DATA
#       aws cloudwatch delete-alarms --alarm-names NAME
#     terraform: |
#       resource "aws_cloudwatch_metric_alarm" "errors" {
#         dimensions         = { LoadBalancer = aws_lb.web.arn_suffix }
#         treat_missing_data = "notBreaching" # a metric that is only sent when something happens
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.metric_alarm_has_data

import data.lib.age

fail contains {"resource": alarm.arn, "evidence": {"since": since}} if {
	some alarm in input.resources["AWS::CloudWatch::Alarm"]
	alarm.attributes.StateValue == "INSUFFICIENT_DATA"
	since := alarm.attributes.StateUpdatedTimestamp
	age.over(since, input.time, input.parameters.max_age_days)
}
