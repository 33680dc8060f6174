# METADATA
# title: Auto Scaling groups follow the load
# description: >-
#   The group may change its size, but nothing makes it: it has no scaling policy that is switched on. Capacity then
#   depends on somebody who looks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html
# custom:
#   id: autoscaling-group-scales
#   severity: low
#   scope: resource
#   resource: AWS::AutoScaling::AutoScalingGroup
#   reads:
#     AWS::AutoScaling::AutoScalingGroup: [MinSize, MaxSize, ScalingPolicies]
#   message: "No scaling policy is switched on ({policies} in all)"
#   frameworks:
#     soc2: ["A1.1"]
#   remediation:
#     console: >-
#       EC2, Auto Scaling groups, the group, Automatic scaling, Create dynamic scaling policy: target tracking.
#     cli: |
#       aws autoscaling put-scaling-policy --auto-scaling-group-name NAME --policy-name cpu \
#         --policy-type TargetTrackingScaling --target-tracking-configuration file://cpu.json
#     terraform: |
#       resource "aws_autoscaling_policy" "cpu" {
#         autoscaling_group_name = aws_autoscaling_group.web.name
#         name                   = "cpu"
#         policy_type            = "TargetTrackingScaling"
#         target_tracking_configuration {
#           target_value = 50
#           predefined_metric_specification {
#             predefined_metric_type = "ASGAverageCPUUtilization"
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.autoscaling.group_scales

fail contains {"resource": group.arn, "evidence": {"policies": count(policies)}} if {
	some group in _elastic
	policies := group.attributes.ScalingPolicies
	on := [policy | some policy in policies; not policy.Enabled == false]
	count(on) == 0
}

fail contains {"resource": group.arn, "evidence": {"policies": 0}} if {
	some group in _elastic
	"ScalingPolicies" in group.absent
}

in_scope contains group.arn if some group in _elastic

_elastic contains group if {
	some group in input.resources["AWS::AutoScaling::AutoScalingGroup"]
	group.attributes.MinSize < group.attributes.MaxSize
}
