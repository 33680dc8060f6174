# METADATA
# title: DAX clusters speak TLS
# description: >-
#   Items of DynamoDB cross the network between the application and the cache without TLS. It can only be chosen when
#   a cluster is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7
# custom:
#   id: dax-cluster-tls
#   severity: medium
#   scope: resource
#   resource: AWS::DAX::Cluster
#   reads:
#     AWS::DAX::Cluster: [ClusterEndpointEncryptionType]
#   message: "Encryption in transit is off"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       DynamoDB, DAX, Create cluster: Turn on encryption in transit; then move the clients over.
#     cli: |
#       aws dax create-cluster --cluster-name NAME --cluster-endpoint-encryption-type TLS \
#         --node-type dax.r5.large --replication-factor 3 --iam-role-arn ROLE_ARN
#     terraform: |
#       resource "aws_dax_cluster" "this" {
#         cluster_endpoint_encryption_type = "TLS"
#       }
#   since: "0.1.0"
package rules.aws.dax.cluster_tls

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in input.resources["AWS::DAX::Cluster"]
	cluster.attributes.ClusterEndpointEncryptionType != "TLS"
}

fail contains {"resource": cluster.arn, "evidence": {}} if {
	some cluster in input.resources["AWS::DAX::Cluster"]
	"ClusterEndpointEncryptionType" in cluster.absent
}
