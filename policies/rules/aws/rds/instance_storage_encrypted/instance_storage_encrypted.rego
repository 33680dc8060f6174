# METADATA
# title: RDS instances encrypt their storage
# description: >-
#   The storage of the database instance is not encrypted at rest, and neither are its backups, replicas and
#   snapshots. Whoever gets hold of a snapshot reads the data without any key. Encryption cannot be switched on later:
#   the data moves to a new instance.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3
# custom:
#   id: rds-instance-storage-encrypted
#   severity: high
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, StorageEncrypted]
#   message: "The storage of this {engine} instance is not encrypted"
#   frameworks:
#     cis-aws-7.0: ["3.2.1"]
#     cis-aws-6.0: ["3.2.1"]
#     cis-aws-5.0: ["2.2.1"]
#     cis-aws-3.0: ["2.3.1"]
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       RDS, Snapshots: take a snapshot of the instance, Actions, Copy snapshot with Enable encryption, restore it to
#       a new instance and move the applications to it. Members of an Aurora cluster follow the cluster.
#     cli: |
#       aws rds create-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier plain
#       aws rds copy-db-snapshot --source-db-snapshot-identifier plain --target-db-snapshot-identifier encrypted \
#         --kms-key-id KEY_ID
#       aws rds restore-db-instance-from-db-snapshot --db-snapshot-identifier encrypted --db-instance-identifier NAME2
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         storage_encrypted = true
#         kms_key_id        = aws_kms_key.databases.arn
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_storage_encrypted

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _rds
	instance.attributes.StorageEncrypted == false
}

in_scope contains instance.arn if some instance in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
