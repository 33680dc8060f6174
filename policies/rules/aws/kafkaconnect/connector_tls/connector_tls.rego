# METADATA
# title: Kafka connectors speak TLS
# description: >-
#   The connector moves events to and from the cluster in plain text.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-security.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-3
# custom:
#   id: kafkaconnect-connector-tls
#   severity: medium
#   scope: resource
#   resource: AWS::KafkaConnect::Connector
#   reads:
#     AWS::KafkaConnect::Connector: [kafkaClusterEncryptionInTransit]
#   message: "Encryption in transit is {type}"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       Amazon MSK, Connectors, Create connector: Encryption in transit, TLS. It cannot be changed later.
#     cli: |
#       aws kafkaconnect create-connector --cli-input-json file://connector.json \
#         --kafka-cluster-encryption-in-transit encryptionType=TLS
#     terraform: |
#       resource "aws_mskconnect_connector" "this" {
#         kafka_cluster_encryption_in_transit {
#           encryption_type = "TLS"
#         }
#       }
#   since: "0.1.0"
package rules.aws.kafkaconnect.connector_tls

fail contains {"resource": connector.arn, "evidence": {"type": type}} if {
	some connector in input.resources["AWS::KafkaConnect::Connector"]
	type := connector.attributes.kafkaClusterEncryptionInTransit.encryptionType
	type != "TLS"
}
