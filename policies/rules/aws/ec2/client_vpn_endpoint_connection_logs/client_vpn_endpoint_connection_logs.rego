# METADATA
# title: Client VPN endpoints log connections
# description: >-
#   Nobody can say later who was connected, from where, and when: the endpoint keeps no log of its connections.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-51
# custom:
#   id: ec2-client-vpn-endpoint-connection-logs
#   severity: low
#   scope: resource
#   resource: AWS::EC2::ClientVpnEndpoint
#   reads:
#     AWS::EC2::ClientVpnEndpoint: [Status, ConnectionLogOptions]
#   message: "Connection logging is off"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       VPC, Client VPN endpoints, the endpoint, Modify: Enable log details on client connections.
#     cli: |
#       aws ec2 modify-client-vpn-endpoint --client-vpn-endpoint-id ID \
#         --connection-log-options Enabled=true,CloudwatchLogGroup=GROUP
#     terraform: |
#       resource "aws_ec2_client_vpn_endpoint" "staff" {
#         connection_log_options {
#           enabled              = true
#           cloudwatch_log_group = aws_cloudwatch_log_group.vpn.name
#         }
#       }
#   since: "0.1.0"
package rules.aws.ec2.client_vpn_endpoint_connection_logs

fail contains {"resource": endpoint.arn, "evidence": {}} if {
	some endpoint in _alive
	endpoint.attributes.ConnectionLogOptions.Enabled == false
}

fail contains {"resource": endpoint.arn, "evidence": {}} if {
	some endpoint in _alive
	"ConnectionLogOptions" in endpoint.absent
}

in_scope contains endpoint.arn if some endpoint in _alive

_alive contains endpoint if {
	some endpoint in input.resources["AWS::EC2::ClientVpnEndpoint"]
	not endpoint.attributes.Status.Code in {"deleting", "deleted"}
}
