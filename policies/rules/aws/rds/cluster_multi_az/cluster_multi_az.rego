# METADATA
# title: RDS clusters have members in several zones
# description: >-
#   All members of the cluster run in one Availability Zone. The storage of Aurora survives the loss of a zone, the
#   database does not: it is gone until a new member has started in another zone. Tags can say which clusters may
#   fail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-15
# custom:
#   id: rds-cluster-multi-az
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, MultiAZ, TagList]
#   message: "This {engine} cluster runs in one Availability Zone"
#   parameters:
#     exempt_tags:
#       type: array
#       items: string
#       default: []
#       description: Tags, as key=value, of databases that may be down with a zone
#   frameworks:
#     cis-aws-7.0: ["3.2.4"]
#     cis-aws-6.0: ["3.2.4"]
#     cis-aws-5.0: ["2.2.4"]
#     soc2: ["CC9.1"]
#   remediation:
#     console: >-
#       RDS, Databases, the cluster, Actions, Add reader: choose a zone that has no member.
#     cli: |
#       aws rds create-db-instance --db-cluster-identifier CLUSTER --db-instance-identifier READER \
#         --engine ENGINE --db-instance-class CLASS --availability-zone OTHER_ZONE
#     terraform: |
#       resource "aws_rds_cluster_instance" "member" {
#         count              = 2 # AWS spreads them over the zones of the subnet group
#         cluster_identifier = aws_rds_cluster.orders.id
#         engine             = aws_rds_cluster.orders.engine
#         instance_class     = "db.r6g.large"
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_multi_az

import data.lib.tags

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	cluster.attributes.MultiAZ == false
}

in_scope contains cluster.arn if some cluster in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
	listed := _tags[cluster.arn]
	not tags.any_of(listed, input.parameters.exempt_tags)
}

_tags[cluster.arn] := cluster.attributes.TagList if some cluster in input.resources["AWS::RDS::DBCluster"]

_tags[cluster.arn] := [] if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	"TagList" in cluster.absent
}
