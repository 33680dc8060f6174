# METADATA
# title: RDS instances copy their tags to snapshots
# description: >-
#   Snapshots of the instance do not carry its tags, so rules by tag for access, cost and retention do not reach the
#   copies of the data. Members of a cluster follow the cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-17
# custom:
#   id: rds-instance-copies-tags-to-snapshots
#   severity: low
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, DBClusterIdentifier, CopyTagsToSnapshot]
#   message: "Snapshots of this {engine} instance do not get its tags"
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Additional configuration: Copy tags to snapshots.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --copy-tags-to-snapshot --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         copy_tags_to_snapshot = true
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_copies_tags_to_snapshots

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _alone
	instance.attributes.CopyTagsToSnapshot == false
}

in_scope contains instance.arn if some instance in _alone

# Members follow their cluster; Amazon DocumentDB and Neptune answer in the same API.
_alone contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	"DBClusterIdentifier" in instance.absent
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
