# METADATA
# title: Classic load balancers log requests
# description: >-
#   Nobody can say later who asked for what: the load balancer writes no access logs.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5
# custom:
#   id: elasticloadbalancing-load-balancer-access-logs
#   severity: medium
#   scope: resource
#   resource: AWS::ElasticLoadBalancing::LoadBalancer
#   reads:
#     AWS::ElasticLoadBalancing::LoadBalancer: [LoadBalancerAttributes]
#   message: "Access logs are off"
#   frameworks:
#     soc2: ["CC7.2", "CC7.3", "A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       EC2, Load balancers, the balancer, Attributes, Edit: Access logs, with a bucket.
#     cli: |
#       aws elb modify-load-balancer-attributes --load-balancer-name NAME --load-balancer-attributes \
#         'AccessLog={Enabled=true,S3BucketName=LOGS,EmitInterval=5}'
#     terraform: |
#       resource "aws_elb" "old" {
#         access_logs {
#           bucket   = aws_s3_bucket.logs.id
#           interval = 5
#         }
#       }
#   since: "0.1.0"
package rules.aws.elasticloadbalancing.load_balancer_access_logs

fail contains {"resource": balancer.arn, "evidence": {}} if {
	some balancer in input.resources["AWS::ElasticLoadBalancing::LoadBalancer"]
	balancer.attributes.LoadBalancerAttributes.AccessLog.Enabled == false
}
