# METADATA
# title: Subnets give no public address by default
# description: >-
#   Each machine started in the subnet gets a public address unless somebody says otherwise, so machines end up on the
#   internet that nobody meant to put there. Default subnets are made this way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15
# custom:
#   id: ec2-subnet-no-public-ip-by-default
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::Subnet
#   reads:
#     AWS::EC2::Subnet: [MapPublicIpOnLaunch]
#   message: "Machines started in {id} get a public address by default"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       VPC, Subnets, the subnet, Actions, Edit subnet settings: Auto-assign public IPv4 address off.
#     cli: |
#       aws ec2 modify-subnet-attribute --subnet-id SUBNET_ID --no-map-public-ip-on-launch
#     terraform: |
#       resource "aws_subnet" "app" {
#         map_public_ip_on_launch = false
#       }
#   since: "0.1.0"
package rules.aws.ec2.subnet_no_public_ip_by_default

fail contains {"resource": subnet.arn, "evidence": {"id": subnet.id}} if {
	some subnet in input.resources["AWS::EC2::Subnet"]
	subnet.attributes.MapPublicIpOnLaunch == true
}
