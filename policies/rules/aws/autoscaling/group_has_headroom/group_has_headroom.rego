# METADATA
# title: Auto Scaling groups can still grow
# description: >-
#   The group already runs as many machines as it may. The next load meets machines that are busy, and nothing that
#   grows.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html
# custom:
#   id: autoscaling-group-has-headroom
#   severity: medium
#   scope: resource
#   resource: AWS::AutoScaling::AutoScalingGroup
#   reads:
#     AWS::AutoScaling::AutoScalingGroup: [DesiredCapacity, MaxSize]
#   message: "{desired} machines of at most {max}"
#   frameworks:
#     soc2: ["A1.1"]
#   remediation:
#     console: >-
#       EC2, Auto Scaling groups, the group, Details, Edit: a higher maximum capacity.
#     cli: |
#       aws autoscaling update-auto-scaling-group --auto-scaling-group-name NAME --max-size 10
#     terraform: |
#       resource "aws_autoscaling_group" "web" {
#         max_size = 10
#       }
#   since: "0.1.0"
package rules.aws.autoscaling.group_has_headroom

fail contains {"resource": group.arn, "evidence": {"desired": desired, "max": group.attributes.MaxSize}} if {
	some group in _sized
	desired := group.attributes.DesiredCapacity
	desired >= group.attributes.MaxSize
}

in_scope contains group.arn if some group in _sized

_sized contains group if {
	some group in input.resources["AWS::AutoScaling::AutoScalingGroup"]
	group.attributes.MaxSize > 0
}
