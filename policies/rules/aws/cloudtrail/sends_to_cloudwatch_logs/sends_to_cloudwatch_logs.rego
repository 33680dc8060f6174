# METADATA
# title: Trails send their events to CloudWatch Logs
# description: >-
#   Alarms and queries work on CloudWatch Logs; files in a bucket are looked at when it is too late. The trail names
#   no log group, or has delivered nothing to it for more than a day.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5
# custom:
#   id: cloudtrail-sends-to-cloudwatch-logs
#   severity: medium
#   scope: resource
#   resource: AWS::CloudTrail::Trail
#   reads:
#     AWS::CloudTrail::Trail: [CloudWatchLogsLogGroupArn, Status]
#   message: "Last delivery to CloudWatch Logs: {last}"
#   parameters:
#     max_age_days:
#       type: integer
#       default: 1
#       minimum: 1
#       description: A last delivery older than this many days fails
#   frameworks:
#     soc2: ["CC7.2", "CC7.3", "A1.2", "PI1.3"]
#   remediation:
#     console: >-
#       CloudTrail, Trails, the trail, CloudWatch Logs, Edit: Enabled, with a role that may write there.
#     cli: |
#       aws cloudtrail update-trail --name TRAIL --cloud-watch-logs-log-group-arn LOG_GROUP_ARN \
#         --cloud-watch-logs-role-arn ROLE_ARN
#     terraform: |
#       resource "aws_cloudtrail" "main" {
#         cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
#         cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.sends_to_cloudwatch_logs

import data.lib.age

fail contains {"resource": trail.arn, "evidence": {"last": "never, no log group is set"}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	"CloudWatchLogsLogGroupArn" in trail.absent
}

fail contains {"resource": trail.arn, "evidence": {"last": last}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	trail.attributes.CloudWatchLogsLogGroupArn
	last := trail.attributes.Status.LatestCloudWatchLogsDeliveryTime
	age.over(last, input.time, input.parameters.max_age_days)
}

fail contains {"resource": trail.arn, "evidence": {"last": "never"}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	trail.attributes.CloudWatchLogsLogGroupArn
	status := trail.attributes.Status
	not status.LatestCloudWatchLogsDeliveryTime
}
