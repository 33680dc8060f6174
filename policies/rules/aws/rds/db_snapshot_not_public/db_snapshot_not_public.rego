# METADATA
# title: RDS snapshots are not shared with everybody
# description: >-
#   Every AWS account may restore the snapshot to a database of its own. Public snapshots are searched for data all
#   the time, and a copy that somebody made cannot be called back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1
# custom:
#   id: rds-db-snapshot-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::RDS::DBSnapshot
#   reads:
#     AWS::RDS::DBSnapshot: [SnapshotAttributes]
#   message: "Every AWS account may restore snapshot {id}"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       RDS, Snapshots, the snapshot, Actions, Share snapshot: Private. Treat what it held as known to others.
#     cli: |
#       aws rds modify-db-snapshot-attribute --db-snapshot-identifier NAME \
#         --attribute-name restore --values-to-remove all
#     terraform: |
#       resource "aws_db_snapshot" "orders" {
#         shared_accounts = ["444455556666"]
#       }
#   since: "0.1.0"
package rules.aws.rds.db_snapshot_not_public

fail contains {"resource": snapshot.arn, "evidence": {"id": snapshot.id}} if {
	some snapshot in input.resources["AWS::RDS::DBSnapshot"]
	some attribute in snapshot.attributes.SnapshotAttributes
	attribute.AttributeName == "restore"
	"all" in attribute.AttributeValues
}
