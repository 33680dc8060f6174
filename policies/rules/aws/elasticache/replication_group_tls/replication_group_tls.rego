# METADATA
# title: Redis and Valkey groups speak TLS
# description: >-
#   Clients talk to the cache, and its nodes to each other, without TLS: sessions and tokens cross the network for
#   everyone on the way to read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5
# custom:
#   id: elasticache-replication-group-tls
#   severity: medium
#   scope: resource
#   resource: AWS::ElastiCache::ReplicationGroup
#   reads:
#     AWS::ElastiCache::ReplicationGroup: [TransitEncryptionEnabled, TransitEncryptionMode]
#   message: "Encryption in transit is {state}"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       ElastiCache, the cache, Modify, Security: Transit encryption, first Preferred, then Required.
#     cli: |
#       aws elasticache modify-replication-group --replication-group-id ID --transit-encryption-enabled \
#         --transit-encryption-mode preferred --apply-immediately
#     terraform: |
#       resource "aws_elasticache_replication_group" "this" {
#         transit_encryption_enabled = true
#         transit_encryption_mode    = "required"
#       }
#   since: "0.1.0"
package rules.aws.elasticache.replication_group_tls

fail contains {"resource": group.arn, "evidence": {"state": "off"}} if {
	some group in input.resources["AWS::ElastiCache::ReplicationGroup"]
	group.attributes.TransitEncryptionEnabled == false
}

fail contains {"resource": group.arn, "evidence": {"state": "off"}} if {
	some group in input.resources["AWS::ElastiCache::ReplicationGroup"]
	"TransitEncryptionEnabled" in group.absent
}

fail contains {"resource": group.arn, "evidence": {"state": "optional"}} if {
	some group in input.resources["AWS::ElastiCache::ReplicationGroup"]
	group.attributes.TransitEncryptionEnabled == true
	group.attributes.TransitEncryptionMode == "preferred"
}
