# METADATA
# title: Load balancers are protected from deletion
# description: >-
#   One call, or one mistaken change of a template, deletes the load balancer; a new one has another name and other
#   addresses. Deletion protection makes that two deliberate steps.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-6
# custom:
#   id: elasticloadbalancingv2-load-balancer-deletion-protection
#   severity: low
#   scope: resource
#   resource: AWS::ElasticLoadBalancingV2::LoadBalancer
#   reads:
#     AWS::ElasticLoadBalancingV2::LoadBalancer: [LoadBalancerAttributes]
#   message: "The load balancer can be deleted in one step"
#   frameworks:
#     sre: ["SRE-13-05"]
#   remediation:
#     console: >-
#       EC2, Load balancers, the load balancer, Attributes, Edit: Deletion protection on.
#     cli: |
#       aws elbv2 modify-load-balancer-attributes --load-balancer-arn ARN \
#         --attributes Key=deletion_protection.enabled,Value=true
#     terraform: |
#       resource "aws_lb" "web" {
#         enable_deletion_protection = true
#       }
#   since: "0.1.0"
package rules.aws.elasticloadbalancingv2.load_balancer_deletion_protection

fail contains {"resource": balancer.arn, "evidence": {}} if {
	some balancer in input.resources["AWS::ElasticLoadBalancingV2::LoadBalancer"]
	attributes := balancer.attributes.LoadBalancerAttributes
	not attributes["deletion_protection.enabled"] == "true"
}
