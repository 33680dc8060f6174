# METADATA
# title: Redshift clusters want TLS
# description: >-
#   Clients may connect without TLS: passwords and results then cross the network for everyone on the way to read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2
# custom:
#   id: redshift-cluster-tls-only
#   severity: medium
#   scope: resource
#   resource: AWS::Redshift::Cluster
#   reads:
#     AWS::Redshift::Cluster: [Parameters]
#   message: "The parameter require_ssl is not true"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       Redshift, Configurations, Workload management, a parameter group of your own, Parameters: require_ssl true;
#       reboot the cluster.
#     cli: |
#       aws redshift modify-cluster-parameter-group --parameter-group-name GROUP \
#         --parameters ParameterName=require_ssl,ParameterValue=true
#     terraform: |
#       resource "aws_redshift_parameter_group" "tls" {
#         name   = "tls"
#         family = "redshift-1.0"
#         parameter {
#           name  = "require_ssl"
#           value = "true"
#         }
#       }
#   since: "0.1.0"
package rules.aws.redshift.cluster_tls_only

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in input.resources["AWS::Redshift::Cluster"]
	parameters := cluster.attributes.Parameters
	wanted := [p | some p in parameters; p.ParameterName == "require_ssl"; lower(p.ParameterValue) == "true"]
	count(wanted) == 0
}

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in input.resources["AWS::Redshift::Cluster"]
	"Parameters" in cluster.absent
}
