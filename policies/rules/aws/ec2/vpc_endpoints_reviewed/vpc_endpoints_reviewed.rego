# METADATA
# title: VPCs reach AWS services through endpoints
# description: >-
#   Traffic to AWS services that leaves over NAT is not held to an endpoint's policy and costs more. Which endpoints
#   are needed is for a person to say: here are those of the VPC, and the subnets without a gateway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
# custom:
#   id: ec2-vpc-endpoints-reviewed
#   severity: low
#   scope: region
#   resource: AWS::EC2::VPC
#   reads:
#     AWS::EC2::VPC: [VpcId]
#     AWS::EC2::Subnet: [SubnetId, VpcId]
#     AWS::EC2::RouteTable: [RouteTableId, VpcId, Associations]
#     AWS::EC2::VPCEndpoint: [VpcId, ServiceName, VpcEndpointType, State, RouteTableIds]
#   message: "Endpoints: {endpoints}; subnets without an S3 gateway: {no_s3}; without a DynamoDB gateway: {no_dynamodb}"
#   closed_world: true
#   manual: true
#   frameworks:
#     cis-aws-7.0: ["6.8"]
#   remediation:
#     console: >-
#       VPC, Endpoints, Create endpoint: S3 and DynamoDB gateways with all route tables, interfaces for other services
#       in use.
#     cli: |
#       aws ec2 create-vpc-endpoint --vpc-id VPC_ID --service-name com.amazonaws.REGION.s3 --route-table-ids TABLE_ID
#     terraform: |
#       resource "aws_vpc_endpoint" "s3" {
#         vpc_id          = aws_vpc.main.id
#         service_name    = "com.amazonaws.eu-west-1.s3"
#         route_table_ids = [aws_route_table.app.id]
#       }
#   since: "0.1.0"
package rules.aws.ec2.vpc_endpoints_reviewed

import data.lib.text

fail contains {"resource": vpc.arn, "evidence": evidence} if {
	some vpc in input.resources["AWS::EC2::VPC"]
	id := vpc.attributes.VpcId
	evidence := {
		"endpoints": text.list({endpoint.ServiceName | some endpoint in _endpoints; endpoint.VpcId == id}),
		"no_s3": text.list(_subnets(id) - _served(id, ".s3")),
		"no_dynamodb": text.list(_subnets(id) - _served(id, ".dynamodb")),
	}
}

_endpoints contains endpoint.attributes if {
	some endpoint in input.resources["AWS::EC2::VPCEndpoint"]
	lower(endpoint.attributes.State) == "available"
}

_subnets(vpc) := {subnet.attributes.SubnetId |
	some subnet in input.resources["AWS::EC2::Subnet"]
	subnet.attributes.VpcId == vpc
}

_served(vpc, service) := {subnet |
	some endpoint in _endpoints
	endpoint.VpcId == vpc
	endpoint.VpcEndpointType == "Gateway"
	endswith(endpoint.ServiceName, service)
	some subnet in _subnets(vpc)
	_table(subnet, vpc) in endpoint.RouteTableIds
}

# A subnet without a table of its own takes the main one of the VPC.
_table(subnet, _) := _explicit[subnet]

_table(subnet, vpc) := _main[vpc] if not _explicit[subnet]

_explicit[association.SubnetId] := table.attributes.RouteTableId if {
	some table in input.resources["AWS::EC2::RouteTable"]
	some association in table.attributes.Associations
}

_main[table.attributes.VpcId] := table.attributes.RouteTableId if {
	some table in input.resources["AWS::EC2::RouteTable"]
	table.attributes.Associations[_].Main == true
}
