# METADATA
# title: RDS instances send their logs to CloudWatch Logs
# description: >-
#   The logs of the database stay on the instance, for days at most, and nothing watches them. Failed sign-ins and
#   errors are lost with it. Members of a cluster follow the cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9
# custom:
#   id: rds-instance-exports-logs
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, DBClusterIdentifier, EnabledCloudwatchLogsExports]
#   message: "This {engine} instance sends no log to CloudWatch Logs"
#   frameworks:
#     soc2: ["CC7.2", "CC7.3", "A1.2", "PI1.3"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Log exports: choose the logs of the engine.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME \
#         --cloudwatch-logs-export-configuration '{"EnableLogTypes": ["error", "audit"]}'
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         enabled_cloudwatch_logs_exports = ["error", "audit"]
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_exports_logs

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _alone
	count(instance.attributes.EnabledCloudwatchLogsExports) == 0
}

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _alone
	"EnabledCloudwatchLogsExports" in instance.absent
}

in_scope contains instance.arn if some instance in _alone

# Members follow their cluster; Amazon DocumentDB and Neptune answer in the same API.
_alone contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	"DBClusterIdentifier" in instance.absent
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
