# METADATA
# title: Kafka clusters speak TLS only
# description: >-
#   Clients may talk to the brokers in plain text, or the brokers do so among themselves. Events cross the network for
#   everyone on the way to read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-1
# custom:
#   id: kafka-cluster-tls
#   severity: medium
#   scope: resource
#   resource: AWS::MSK::Cluster
#   reads:
#     AWS::MSK::Cluster: [ClusterType, Provisioned]
#   message: "Clients: {clients}, between brokers encrypted: {inside}"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       Amazon MSK, the cluster, Properties, Security settings, Edit: TLS only. Encryption between brokers is chosen
#       when a cluster is made.
#     cli: |
#       aws kafka update-security --cluster-arn ARN --current-version VERSION \
#         --encryption-info '{"EncryptionInTransit": {"ClientBroker": "TLS"}}'
#     terraform: |
#       resource "aws_msk_cluster" "this" {
#         encryption_info {
#           encryption_in_transit {
#             client_broker = "TLS"
#             in_cluster    = true
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.kafka.cluster_tls

in_scope contains cluster.arn if some cluster in _provisioned

fail contains {"resource": cluster.arn, "evidence": {"clients": transit.ClientBroker, "inside": transit.InCluster}} if {
	some cluster in _provisioned
	transit := cluster.attributes.Provisioned.EncryptionInfo.EncryptionInTransit
	[transit.ClientBroker, transit.InCluster] != ["TLS", true]
}

# Serverless clusters know nothing but TLS.
_provisioned contains cluster if {
	some cluster in input.resources["AWS::MSK::Cluster"]
	cluster.attributes.ClusterType == "PROVISIONED"
}
