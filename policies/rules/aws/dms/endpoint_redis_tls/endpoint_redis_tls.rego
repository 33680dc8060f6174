# METADATA
# title: Redis endpoints of DMS speak TLS
# description: >-
#   The replication writes to Redis in plain text, the token that opens it included.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-12
# custom:
#   id: dms-endpoint-redis-tls
#   severity: medium
#   scope: resource
#   resource: AWS::DMS::Endpoint
#   reads:
#     AWS::DMS::Endpoint: [EngineName, SslSecurityProtocol]
#   message: "The security protocol is {protocol}"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       DMS, Endpoints, the endpoint, Modify: SSL security protocol, ssl-encryption.
#     cli: |
#       aws dms modify-endpoint --endpoint-arn ARN --redis-settings '{"SslSecurityProtocol": "ssl-encryption"}'
#     terraform: |
#       resource "aws_dms_endpoint" "cache" {
#         engine_name = "redis"
#         redis_settings {
#           ssl_security_protocol = "ssl-encryption"
#         }
#       }
#   since: "0.1.0"
package rules.aws.dms.endpoint_redis_tls

fail contains {"resource": endpoint.arn, "evidence": {"protocol": protocol}} if {
	some endpoint in _redis
	protocol := endpoint.attributes.SslSecurityProtocol
	protocol != "ssl-encryption"
}

fail contains {"resource": endpoint.arn, "evidence": {"protocol": "not set"}} if {
	some endpoint in _redis
	"SslSecurityProtocol" in endpoint.absent
}

in_scope contains endpoint.arn if some endpoint in _redis

_redis contains endpoint if {
	some endpoint in input.resources["AWS::DMS::Endpoint"]
	endpoint.attributes.EngineName == "redis"
}
