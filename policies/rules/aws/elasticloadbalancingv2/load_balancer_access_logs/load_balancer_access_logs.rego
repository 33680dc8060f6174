# METADATA
# title: Load balancers write access logs
# description: >-
#   The load balancer keeps no record of requests. After an attack or a fault nobody can say who asked for what.
#   Application load balancers are judged, and network load balancers that end TLS, because AWS writes logs for no
#   others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5
# custom:
#   id: elasticloadbalancingv2-load-balancer-access-logs
#   severity: medium
#   scope: resource
#   resource: AWS::ElasticLoadBalancingV2::LoadBalancer
#   reads:
#     AWS::ElasticLoadBalancingV2::LoadBalancer: [Type, LoadBalancerAttributes, Listeners]
#   message: "The {type} load balancer writes no access logs"
#   not_applicable: AWS writes access logs only for application load balancers and network load balancers with TLS
#   frameworks:
#     cis-aws-7.0: ["4.10"]
#     soc2: ["CC7.2", "CC7.3", "A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       EC2, Load balancers, the load balancer, Attributes, Edit, Monitoring: Access logs on, with a bucket that lets
#       the load balancer write.
#     cli: |
#       aws elbv2 modify-load-balancer-attributes --load-balancer-arn ARN \
#         --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=BUCKET
#     terraform: |
#       resource "aws_lb" "web" {
#         access_logs {
#           bucket  = aws_s3_bucket.logs.id
#           enabled = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.elasticloadbalancingv2.load_balancer_access_logs

fail contains {"resource": balancer.arn, "evidence": {"type": balancer.attributes.Type}} if {
	some balancer in _logging
	attributes := balancer.attributes.LoadBalancerAttributes
	not attributes["access_logs.s3.enabled"] == "true"
}

in_scope contains balancer.arn if some balancer in _logging

_logging contains balancer if {
	some balancer in input.resources["AWS::ElasticLoadBalancingV2::LoadBalancer"]
	balancer.attributes.Type == "application"
}

_logging contains balancer if {
	some balancer in input.resources["AWS::ElasticLoadBalancingV2::LoadBalancer"]
	balancer.attributes.Type == "network"
	some listener in balancer.attributes.Listeners
	listener.Protocol == "TLS"
}
