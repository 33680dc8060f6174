# METADATA
# title: RDS clusters copy their tags to snapshots
# description: >-
#   Snapshots of the cluster do not carry its tags, so rules by tag for access, cost and retention do not reach the
#   copies of the data.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-16
# custom:
#   id: rds-cluster-copies-tags-to-snapshots
#   severity: low
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, CopyTagsToSnapshot]
#   message: "Snapshots of this {engine} cluster do not get its tags"
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       RDS, Databases, the cluster, Modify, Additional configuration: Copy tags to snapshots.
#     cli: |
#       aws rds modify-db-cluster --db-cluster-identifier NAME --copy-tags-to-snapshot
#     terraform: |
#       resource "aws_rds_cluster" "orders" {
#         copy_tags_to_snapshot = true
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_copies_tags_to_snapshots

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	cluster.attributes.CopyTagsToSnapshot == false
}

in_scope contains cluster.arn if some cluster in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
}
