# METADATA
# title: RDS clusters send their logs to CloudWatch Logs
# description: >-
#   The logs of the cluster stay on its instances, for days at most, and nothing watches them. Failed sign-ins and
#   errors are lost with them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-34
# custom:
#   id: rds-cluster-exports-logs
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, EnabledCloudwatchLogsExports]
#   message: "This {engine} cluster sends no log to CloudWatch Logs"
#   frameworks:
#     soc2: ["PI1.3"]
#   remediation:
#     console: >-
#       RDS, Databases, the cluster, Modify, Log exports: choose the logs of the engine.
#     cli: |
#       aws rds modify-db-cluster --db-cluster-identifier NAME \
#         --cloudwatch-logs-export-configuration '{"EnableLogTypes": ["audit", "error"]}'
#     terraform: |
#       resource "aws_rds_cluster" "orders" {
#         enabled_cloudwatch_logs_exports = ["audit", "error"]
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_exports_logs

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	count(cluster.attributes.EnabledCloudwatchLogsExports) == 0
}

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	"EnabledCloudwatchLogsExports" in cluster.absent
}

in_scope contains cluster.arn if some cluster in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
}
