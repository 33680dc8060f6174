# METADATA
# title: Auto Scaling groups span zones
# description: >-
#   All machines of the group stand in one availability zone: when that one fails, the service does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-2
# custom:
#   id: autoscaling-group-in-several-zones
#   severity: medium
#   scope: resource
#   resource: AWS::AutoScaling::AutoScalingGroup
#   reads:
#     AWS::AutoScaling::AutoScalingGroup: [AvailabilityZones]
#   message: "All machines are in {zone}"
#   frameworks:
#     soc2: ["CC9.1"]
#   remediation:
#     console: >-
#       EC2, Auto Scaling groups, the group, Network, Edit: subnets in two zones or more.
#     cli: |
#       aws autoscaling update-auto-scaling-group --auto-scaling-group-name NAME --vpc-zone-identifier SUBNET_A,SUBNET_B
#     terraform: |
#       resource "aws_autoscaling_group" "web" {
#         vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
#       }
#   since: "0.1.0"
package rules.aws.autoscaling.group_in_several_zones

fail contains {"resource": group.arn, "evidence": {"zone": zone}} if {
	some group in input.resources["AWS::AutoScaling::AutoScalingGroup"]
	[zone] = group.attributes.AvailabilityZones
}
