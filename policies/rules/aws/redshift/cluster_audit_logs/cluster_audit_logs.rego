# METADATA
# title: Redshift clusters keep audit logs
# description: >-
#   Nobody can say later who connected to the cluster and which queries they ran.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4
# custom:
#   id: redshift-cluster-audit-logs
#   severity: medium
#   scope: resource
#   resource: AWS::Redshift::Cluster
#   reads:
#     AWS::Redshift::Cluster: [LoggingStatus]
#   message: "Audit logging is off"
#   frameworks:
#     soc2: ["CC7.2"]
#   remediation:
#     console: >-
#       Redshift, the cluster, Properties, Database configurations, Edit audit logging: Turn on, CloudWatch.
#     cli: |
#       aws redshift enable-logging --cluster-identifier NAME --log-destination-type cloudwatch \
#         --log-exports connectionlog userlog useractivitylog
#     terraform: |
#       resource "aws_redshift_logging" "reports" {
#         cluster_identifier   = aws_redshift_cluster.reports.id
#         log_destination_type = "cloudwatch"
#         log_exports          = ["connectionlog", "userlog", "useractivitylog"]
#       }
#   since: "0.1.0"
package rules.aws.redshift.cluster_audit_logs

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in input.resources["AWS::Redshift::Cluster"]
	cluster.attributes.LoggingStatus.LoggingEnabled == false
}
