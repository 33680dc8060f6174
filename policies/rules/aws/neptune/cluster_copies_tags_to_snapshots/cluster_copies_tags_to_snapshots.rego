# METADATA
# title: Neptune clusters copy their tags to snapshots
# description: >-
#   Snapshots of the cluster carry no tags, so rules and policies that go by tags (who owns it, what is in it, who may
#   restore it) do not reach them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore-create-snapshot.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-8
# custom:
#   id: neptune-cluster-copies-tags-to-snapshots
#   severity: low
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, CopyTagsToSnapshot]
#   message: "Tags are not copied to snapshots"
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       Neptune, Clusters, the cluster, Modify: Copy tags to snapshots.
#     cli: |
#       aws neptune modify-db-cluster --db-cluster-identifier NAME --copy-tags-to-snapshot --apply-immediately
#     terraform: |
#       resource "aws_neptune_cluster" "graph" {
#         copy_tags_to_snapshot = true
#       }
#   since: "0.1.0"
package rules.aws.neptune.cluster_copies_tags_to_snapshots

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in _graphs
	cluster.attributes.CopyTagsToSnapshot == false
}

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in _graphs
	"CopyTagsToSnapshot" in cluster.absent
}

in_scope contains cluster.arn if some cluster in _graphs

_graphs contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	cluster.attributes.Engine == "neptune"
}
