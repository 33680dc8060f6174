# METADATA
# title: DataSync tasks log
# description: >-
#   Which files were copied, skipped or damaged cannot be said later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/datasync-controls.html#datasync-1
# custom:
#   id: datasync-task-logs
#   severity: low
#   scope: resource
#   resource: AWS::DataSync::Task
#   reads:
#     AWS::DataSync::Task: [CloudWatchLogGroupArn]
#   message: "No log group is set"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       DataSync, Tasks, the task, Edit, Logging: a log level and a log group.
#     cli: |
#       aws datasync update-task --task-arn ARN --cloud-watch-log-group-arn LOG_GROUP_ARN --options LogLevel=BASIC
#     terraform: |
#       resource "aws_datasync_task" "this" {
#         cloudwatch_log_group_arn = aws_cloudwatch_log_group.copies.arn
#       }
#   since: "0.1.0"
package rules.aws.datasync.task_logs

fail contains {"resource": task.arn, "evidence": {}} if {
	some task in input.resources["AWS::DataSync::Task"]
	"CloudWatchLogGroupArn" in task.absent
}
