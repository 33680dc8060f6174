# METADATA
# title: RDS clusters encrypt their storage
# description: >-
#   The storage of the cluster is not encrypted at rest, and neither are its backups and snapshots. Whoever gets hold
#   of a snapshot reads the data without any key. Encryption cannot be switched on later: the data moves to a new
#   cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27
# custom:
#   id: rds-cluster-storage-encrypted
#   severity: high
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, StorageEncrypted]
#   message: "The storage of this {engine} cluster is not encrypted"
#   frameworks:
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       RDS, Snapshots: restore a snapshot of the cluster to a new cluster with Enable encryption, and move the
#       applications to it.
#     cli: |
#       aws rds restore-db-cluster-from-snapshot --snapshot-identifier SNAPSHOT --db-cluster-identifier NAME2 \
#         --engine ENGINE --kms-key-id KEY_ID
#     terraform: |
#       resource "aws_rds_cluster" "orders" {
#         storage_encrypted = true
#         kms_key_id        = aws_kms_key.databases.arn
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_storage_encrypted

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	cluster.attributes.StorageEncrypted == false
}

in_scope contains cluster.arn if some cluster in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
}
