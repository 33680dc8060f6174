# METADATA
# title: Redshift clusters are backed up by themselves
# description: >-
#   The cluster keeps no automated snapshots, or for fewer days than wanted. After a wrong DELETE there is nothing to
#   go back to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3
# custom:
#   id: redshift-cluster-automated-snapshots
#   severity: medium
#   scope: resource
#   resource: AWS::Redshift::Cluster
#   reads:
#     AWS::Redshift::Cluster: [AutomatedSnapshotRetentionPeriod]
#   message: "Automated snapshots are kept for {days} days"
#   parameters:
#     min_days:
#       type: integer
#       default: 7
#       minimum: 1
#       description: A cluster that keeps automated snapshots for fewer days fails
#   frameworks:
#     soc2: ["CC7.4", "CC7.5", "A1.2"]
#   remediation:
#     console: >-
#       Redshift, the cluster, Maintenance, Backup details, Edit: Automated snapshot retention period.
#     cli: |
#       aws redshift modify-cluster --cluster-identifier NAME --automated-snapshot-retention-period 7
#     terraform: |
#       resource "aws_redshift_cluster" "reports" {
#         automated_snapshot_retention_period = 7
#       }
#   since: "0.1.0"
package rules.aws.redshift.cluster_automated_snapshots

fail contains {"resource": cluster.arn, "evidence": {"days": cluster.attributes.AutomatedSnapshotRetentionPeriod}} if {
	some cluster in input.resources["AWS::Redshift::Cluster"]
	cluster.attributes.AutomatedSnapshotRetentionPeriod < input.parameters.min_days
}
