# METADATA
# title: Load balancers stand in two Availability Zones or more
# description: >-
#   The load balancer stands in one Availability Zone: when the zone fails, everything behind it is gone, even what
#   runs in other zones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-13
# custom:
#   id: elasticloadbalancingv2-load-balancer-in-several-zones
#   severity: medium
#   scope: resource
#   resource: AWS::ElasticLoadBalancingV2::LoadBalancer
#   reads:
#     AWS::ElasticLoadBalancingV2::LoadBalancer: [AvailabilityZones]
#   message: "The load balancer stands in {zones} Availability Zone(s)"
#   frameworks:
#     sre: ["SRE-12-06"]
#   remediation:
#     console: >-
#       EC2, Load balancers, the load balancer, Network mapping, Edit subnets: add a subnet in another zone.
#     cli: |
#       aws elbv2 set-subnets --load-balancer-arn ARN --subnets SUBNET_A SUBNET_B
#     terraform: |
#       resource "aws_lb" "web" {
#         subnets = [aws_subnet.a.id, aws_subnet.b.id]
#       }
#   since: "0.1.0"
package rules.aws.elasticloadbalancingv2.load_balancer_in_several_zones

fail contains {"resource": balancer.arn, "evidence": {"zones": count(zones)}} if {
	some balancer in input.resources["AWS::ElasticLoadBalancingV2::LoadBalancer"]
	listed := balancer.attributes.AvailabilityZones
	zones := {zone.ZoneName | some zone in listed}
	count(zones) < 2
}
