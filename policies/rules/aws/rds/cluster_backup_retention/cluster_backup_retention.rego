# METADATA
# title: RDS clusters keep automated backups for a week
# description: >-
#   Automated backups of the cluster are kept for less than the days of the parameter; one day is what a new cluster
#   gets. A mistake or an attack that is found later cannot be undone, because no point in time before it is left.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html
# custom:
#   id: rds-cluster-backup-retention
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, BackupRetentionPeriod]
#   message: "Automated backups are kept {days} days, not {min_days}"
#   parameters:
#     min_days:
#       type: integer
#       default: 7
#       minimum: 1
#       description: Days that automated backups must be kept
#   frameworks:
#     soc2: ["CC7.4", "CC9.1", "A1.2"]
#     sre: ["SRE-08-06"]
#   remediation:
#     console: >-
#       RDS, Databases, the cluster, Modify, Backup: set the retention period.
#     cli: |
#       aws rds modify-db-cluster --db-cluster-identifier NAME --backup-retention-period 7 --apply-immediately
#     terraform: |
#       resource "aws_rds_cluster" "orders" {
#         backup_retention_period = 7
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_backup_retention

fail contains {"resource": cluster.arn, "evidence": evidence} if {
	some cluster in _judged
	cluster.attributes.BackupRetentionPeriod < input.parameters.min_days
	evidence := {"days": cluster.attributes.BackupRetentionPeriod, "min_days": input.parameters.min_days}
}

in_scope contains cluster.arn if some cluster in _judged

# Amazon DocumentDB and Neptune answer in the same API.
_judged contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
}
