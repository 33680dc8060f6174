# METADATA
# title: Transit gateways accept no network unasked
# description: >-
#   Any account that the gateway is shared with can attach its network and is accepted at once. A network that nobody
#   looked at then talks to all the others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23
# custom:
#   id: ec2-transit-gateway-no-auto-accept
#   severity: high
#   scope: resource
#   resource: AWS::EC2::TransitGateway
#   reads:
#     AWS::EC2::TransitGateway: [State, Options]
#   message: "Shared attachments are accepted by themselves"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       VPC, Transit gateways, the gateway, Modify: clear Auto accept shared attachments.
#     cli: |
#       aws ec2 modify-transit-gateway --transit-gateway-id ID --options AutoAcceptSharedAttachments=disable
#     terraform: |
#       resource "aws_ec2_transit_gateway" "hub" {
#         auto_accept_shared_attachments = "disable"
#       }
#   since: "0.1.0"
package rules.aws.ec2.transit_gateway_no_auto_accept

fail contains {"resource": gateway.arn, "evidence": {}} if {
	some gateway in _alive
	gateway.attributes.Options.AutoAcceptSharedAttachments == "enable"
}

in_scope contains gateway.arn if some gateway in _alive

_alive contains gateway if {
	some gateway in input.resources["AWS::EC2::TransitGateway"]
	not gateway.attributes.State in {"deleting", "deleted"}
}
