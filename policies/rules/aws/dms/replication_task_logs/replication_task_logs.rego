# METADATA
# title: Replication tasks log source and target
# description: >-
#   Rows that were not copied, and why, leave no trace: logging of the task is off, or too quiet for its source or
#   target.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-7
# custom:
#   id: dms-replication-task-logs
#   severity: low
#   scope: resource
#   resource: AWS::DMS::ReplicationTask
#   reads:
#     AWS::DMS::ReplicationTask: [ReplicationTaskSettings]
#   message: "Not logged, or too quiet: {components}"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       DMS, Database migration tasks, the task, Modify, Task settings: Turn on CloudWatch logs, each level at least
#       Default.
#     cli: |
#       aws dms modify-replication-task --replication-task-arn ARN --replication-task-settings file://settings.json
#     terraform: |
#       resource "aws_dms_replication_task" "orders" {
#         replication_task_settings = jsonencode({ Logging = { EnableLogging = true } })
#       }
#   since: "0.1.0"
package rules.aws.dms.replication_task_logs

import data.lib.text

fail contains {"resource": task.arn, "evidence": {"components": text.list(missing)}} if {
	some task in input.resources["AWS::DMS::ReplicationTask"]
	settings := json.unmarshal(task.attributes.ReplicationTaskSettings)
	missing := _components - _loud(object.get(settings, "Logging", {}))
	count(missing) > 0
}

_components := {"SOURCE_CAPTURE", "SOURCE_UNLOAD", "TARGET_APPLY", "TARGET_LOAD"}

_loud(logging) := {component.Id |
	logging.EnableLogging == true
	some component in logging.LogComponents
	not component.Severity in {"LOGGER_SEVERITY_ERROR", "LOGGER_SEVERITY_WARNING"}
}
