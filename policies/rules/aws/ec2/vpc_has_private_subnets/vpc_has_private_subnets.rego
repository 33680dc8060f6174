# METADATA
# title: VPCs keep some subnets from the internet
# description: >-
#   Every subnet of the VPC has a route to an internet gateway, so there is no place in it for databases and inner
#   services: whatever runs there is one address and one mistaken rule away from the internet. Subnets without a route
#   table of their own take the main one. VPCs without subnets are left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html
# custom:
#   id: ec2-vpc-has-private-subnets
#   severity: medium
#   scope: region
#   resource: AWS::EC2::VPC
#   reads:
#     AWS::EC2::VPC: [VpcId]
#     AWS::EC2::Subnet: [SubnetId, VpcId]
#     AWS::EC2::RouteTable: [RouteTableId, VpcId, Associations, Routes]
#   message: "All {subnets} subnets of the VPC have a route to an internet gateway"
#   closed_world: true
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       VPC, Create subnet, with a route table that has no route to an internet gateway. Move databases and inner
#       services there.
#     cli: |
#       aws ec2 create-subnet --vpc-id VPC_ID --cidr-block CIDR
#       aws ec2 create-route-table --vpc-id VPC_ID
#       aws ec2 associate-route-table --route-table-id TABLE_ID --subnet-id SUBNET_ID
#     terraform: |
#       resource "aws_route_table_association" "private" {
#         subnet_id      = aws_subnet.private.id
#         route_table_id = aws_route_table.private.id # no route to aws_internet_gateway
#       }
#   since: "0.1.0"
package rules.aws.ec2.vpc_has_private_subnets

fail contains {"resource": vpc.arn, "evidence": {"subnets": count(subnets)}} if {
	some vpc in input.resources["AWS::EC2::VPC"]
	subnets := _subnets[vpc.attributes.VpcId]
	every subnet in subnets {
		object.get(_own, subnet, _main[vpc.attributes.VpcId]) in _public
	}
}

in_scope contains vpc.arn if {
	some vpc in input.resources["AWS::EC2::VPC"]
	_subnets[vpc.attributes.VpcId]
}

_subnets[subnet.attributes.VpcId] contains subnet.attributes.SubnetId if {
	some subnet in input.resources["AWS::EC2::Subnet"]
}

_own[association.SubnetId] := table.attributes.RouteTableId if {
	some table in input.resources["AWS::EC2::RouteTable"]
	some association in table.attributes.Associations
}

_main[table.attributes.VpcId] := table.attributes.RouteTableId if {
	some table in input.resources["AWS::EC2::RouteTable"]
	table.attributes.Associations[_].Main == true
}

_public contains table.attributes.RouteTableId if {
	some table in input.resources["AWS::EC2::RouteTable"]
	some route in table.attributes.Routes
	startswith(route.GatewayId, "igw-")
}
