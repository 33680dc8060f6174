# METADATA
# title: EC2 instances have no public address
# description: >-
#   The instance has a public IPv4 address: the internet reaches it directly, and only security groups and network
#   ACLs stand between. Machines behind a load balancer, or reached through Session Manager, need none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9
# custom:
#   id: ec2-instance-no-public-ip
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::Instance
#   reads:
#     AWS::EC2::Instance: [State, PublicIpAddress]
#   message: "The instance has the public address {address}"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       Start the instance again in a private subnet, or without Auto-assign public IP. An Elastic IP address can be
#       taken off: EC2, Elastic IPs, Disassociate.
#     cli: |
#       aws ec2 disassociate-address --association-id ASSOCIATION_ID
#       aws ec2 run-instances --no-associate-public-ip-address --subnet-id PRIVATE_SUBNET_ID
#     terraform: |
#       resource "aws_instance" "host" {
#         subnet_id                   = aws_subnet.private.id
#         associate_public_ip_address = false
#       }
#   since: "0.1.0"
package rules.aws.ec2.instance_no_public_ip

fail contains {"resource": instance.arn, "evidence": {"address": instance.attributes.PublicIpAddress}} if {
	some instance in _existing
	instance.attributes.PublicIpAddress != ""
}

in_scope contains instance.arn if some instance in _existing

_existing contains instance if {
	some instance in input.resources["AWS::EC2::Instance"]
	instance.attributes.State.Name in {"pending", "running", "stopping", "stopped"}
}
