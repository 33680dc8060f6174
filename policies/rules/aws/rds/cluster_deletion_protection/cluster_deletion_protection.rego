# METADATA
# title: RDS clusters are protected from deletion
# description: >-
#   One call, or one mistaken change of a template, deletes the cluster with its automated backups. Deletion
#   protection makes that two deliberate steps.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7
# custom:
#   id: rds-cluster-deletion-protection
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBCluster
#   reads:
#     AWS::RDS::DBCluster: [Engine, DeletionProtection]
#   message: "This {engine} cluster can be deleted in one step"
#   frameworks:
#     soc2: ["C1.1"]
#     sre: ["SRE-13-05"]
#   remediation:
#     console: >-
#       RDS, Databases, the cluster, Modify: Enable deletion protection.
#     cli: |
#       aws rds modify-db-cluster --db-cluster-identifier NAME --deletion-protection
#     terraform: |
#       resource "aws_rds_cluster" "orders" {
#         deletion_protection = true
#       }
#   since: "0.1.0"
package rules.aws.rds.cluster_deletion_protection

fail contains {"resource": cluster.arn, "evidence": {"engine": cluster.attributes.Engine}} if {
	some cluster in _rds
	cluster.attributes.DeletionProtection == false
}

in_scope contains cluster.arn if some cluster in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains cluster if {
	some cluster in input.resources["AWS::RDS::DBCluster"]
	engine := cluster.attributes.Engine
	not engine in {"docdb", "neptune"}
}
