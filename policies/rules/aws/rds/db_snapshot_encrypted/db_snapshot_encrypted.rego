# METADATA
# title: RDS snapshots are encrypted
# description: >-
#   The snapshot is not encrypted: whoever may copy or restore it, now or after a mistaken share, reads the data
#   without any key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4
# custom:
#   id: rds-db-snapshot-encrypted
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBSnapshot
#   reads:
#     AWS::RDS::DBSnapshot: [Encrypted]
#   message: "Snapshot {id} is not encrypted"
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       RDS, Snapshots, the snapshot, Actions, Copy snapshot: Enable encryption. Then delete the plain one.
#     cli: |
#       aws rds copy-db-snapshot --source-db-snapshot-identifier NAME \
#         --target-db-snapshot-identifier NAME-encrypted --kms-key-id KEY_ID
#     terraform: |
#       resource "aws_db_snapshot_copy" "encrypted" {
#         source_db_snapshot_identifier = aws_db_snapshot.orders.db_snapshot_arn
#         target_db_snapshot_identifier = "orders-encrypted"
#         kms_key_id                     = aws_kms_key.databases.arn
#       }
#   since: "0.1.0"
package rules.aws.rds.db_snapshot_encrypted

fail contains {"resource": snapshot.arn, "evidence": {"id": snapshot.id}} if {
	some snapshot in input.resources["AWS::RDS::DBSnapshot"]
	snapshot.attributes.Encrypted == false
}
