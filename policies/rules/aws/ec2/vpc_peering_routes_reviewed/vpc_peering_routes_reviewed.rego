# METADATA
# title: Routes over VPC peering reach only the subnets that are needed
# description: >-
#   A route that covers the whole peer VPC lets a machine taken over on one side reach everything on the other. Which
#   subnets are needed is for a person to say: here are the routes of this side, and those that cover a whole address
#   block of the other VPC or more. Routes to nowhere (blackhole) are left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html
# custom:
#   id: ec2-vpc-peering-routes-reviewed
#   severity: low
#   scope: region
#   resource: AWS::EC2::VPCPeeringConnection
#   reads:
#     AWS::EC2::VPCPeeringConnection: [VpcPeeringConnectionId, Status, RequesterVpcInfo, AccepterVpcInfo]
#     AWS::EC2::RouteTable: [RouteTableId, VpcId, Routes]
#   message: "Routes over the peering: {routes}; covering a whole address block of the other VPC: {wide}"
#   closed_world: true
#   manual: true
#   frameworks:
#     cis-aws-7.0: ["6.6"]
#     cis-aws-6.0: ["6.6"]
#     cis-aws-5.0: ["5.6"]
#     cis-aws-3.0: ["5.5"]
#   remediation:
#     console: >-
#       VPC, Route tables, the table, Routes, Edit: replace the route to the whole VPC with routes to the subnets that
#       are used.
#     cli: |
#       aws ec2 create-route --route-table-id TABLE_ID --destination-cidr-block SUBNET_CIDR \
#         --vpc-peering-connection-id PEERING_ID
#       aws ec2 delete-route --route-table-id TABLE_ID --destination-cidr-block VPC_CIDR
#     terraform: |
#       resource "aws_route" "database_of_peer" {
#         route_table_id            = aws_route_table.app.id
#         destination_cidr_block    = "10.1.4.0/24"
#         vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
#       }
#   since: "0.1.0"
package rules.aws.ec2.vpc_peering_routes_reviewed

import data.lib.net
import data.lib.text

fail contains {"resource": peering.arn, "evidence": evidence} if {
	some peering in _active
	routes := _routes[peering.arn]
	evidence := {"routes": text.list({route.text | some route in routes}), "wide": text.list({route.text |
		some route in routes
		some block in route.blocks
		net.covers_block(route.to, block)
	})}
}

in_scope contains peering.arn if some peering in _active

_active contains peering if {
	some peering in input.resources["AWS::EC2::VPCPeeringConnection"]
	peering.attributes.Status.Code == "active"
}

_routes[peering.arn] := {{"to": to, "text": concat(" in ", [to, table.attributes.RouteTableId]), "blocks": blocks} |
	some table in input.resources["AWS::EC2::RouteTable"]
	sides := [peering.attributes.RequesterVpcInfo, peering.attributes.AccepterVpcInfo]
	blocks := net.peer_blocks(sides, table.attributes.VpcId)
	some route in table.attributes.Routes
	route.VpcPeeringConnectionId == peering.attributes.VpcPeeringConnectionId
	route.State == "active"
	some key in ["DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"]
	to := route[key]
} if {
	some peering in _active
}
