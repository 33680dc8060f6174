# METADATA
# title: RDS instances keep automated backups for a week
# description: >-
#   Automated backups are off or kept for less than the days of the parameter. A mistake or an attack that is found
#   later cannot be undone, because no point in time before it is left. Read replicas, which are rebuilt from their
#   source, and cluster members, which follow the cluster, are left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11
# custom:
#   id: rds-instance-backup-retention
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, BackupRetentionPeriod, DBClusterIdentifier,
#       ReadReplicaSourceDBInstanceIdentifier, ReadReplicaSourceDBClusterIdentifier]
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
#       RDS, Databases, the instance, Modify, Backup: set the retention period. The change from 0 may need a short
#       outage.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --backup-retention-period 7 --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         backup_retention_period = 7
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_backup_retention

fail contains {"resource": instance.arn, "evidence": evidence} if {
	some instance in _judged
	instance.attributes.BackupRetentionPeriod < input.parameters.min_days
	evidence := {"days": instance.attributes.BackupRetentionPeriod, "min_days": input.parameters.min_days}
}

in_scope contains instance.arn if some instance in _judged

# Amazon DocumentDB and Neptune answer in the same API.
_judged contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
	"DBClusterIdentifier" in instance.absent
	"ReadReplicaSourceDBInstanceIdentifier" in instance.absent
	"ReadReplicaSourceDBClusterIdentifier" in instance.absent
}
