# METADATA
# title: DynamoDB tables can be restored to any point in time
# description: >-
#   Point-in-time recovery is off. When an application or a person writes wrong data over good, only the last backup
#   that somebody made by hand can help, and there may be none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2
# custom:
#   id: dynamodb-table-point-in-time-recovery
#   severity: medium
#   scope: resource
#   resource: AWS::DynamoDB::Table
#   reads:
#     AWS::DynamoDB::Table: [TableStatus, ContinuousBackupsDescription]
#   message: "Point-in-time recovery is {status}"
#   frameworks:
#     soc2: ["CC7.4", "CC9.1", "A1.2"]
#     sre: ["SRE-08-07"]
#   remediation:
#     console: >-
#       DynamoDB, Tables, the table, Backups, Point-in-time recovery, Edit: turn on.
#     cli: |
#       aws dynamodb update-continuous-backups --table-name TABLE \
#         --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true
#     terraform: |
#       resource "aws_dynamodb_table" "orders" {
#         point_in_time_recovery {
#           enabled = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.dynamodb.table_point_in_time_recovery

fail contains {"resource": table.arn, "evidence": {"status": status}} if {
	some table in _kept
	backups := table.attributes.ContinuousBackupsDescription
	status := object.get(backups, ["PointInTimeRecoveryDescription", "PointInTimeRecoveryStatus"], "DISABLED")
	status != "ENABLED"
}

in_scope contains table.arn if some table in _kept

_kept contains table if {
	some table in input.resources["AWS::DynamoDB::Table"]
	status := table.attributes.TableStatus
	not status in {"DELETING", "ARCHIVING", "ARCHIVED"}
}
