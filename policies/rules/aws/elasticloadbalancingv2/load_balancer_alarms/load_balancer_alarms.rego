# METADATA
# title: Application load balancers have alarms on errors and latency
# description: >-
#   No alarm watches how many requests through the load balancer fail with 5xx, or how long they take. Users notice a
#   fault before those who could mend it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
# custom:
#   id: elasticloadbalancingv2-load-balancer-alarms
#   severity: medium
#   scope: region
#   resource: AWS::ElasticLoadBalancingV2::LoadBalancer
#   reads:
#     AWS::ElasticLoadBalancingV2::LoadBalancer: [Type]
#     AWS::CloudWatch::Alarm: [Namespace, MetricName, Dimensions, Metrics]
#   message: "No alarm on {missing}"
#   closed_world: true
#   frameworks:
#     sre: ["SRE-05-03"]
#   remediation:
#     console: >-
#       CloudWatch, Alarms, Create alarm: the metrics HTTPCode_Target_5XX_Count and TargetResponseTime of the load
#       balancer.
#     cli: |
#       aws cloudwatch put-metric-alarm --alarm-name web-5xx --namespace AWS/ApplicationELB \
#         --metric-name HTTPCode_Target_5XX_Count --dimensions Name=LoadBalancer,Value=app/web/1 --statistic Sum \
#         --period 60 --evaluation-periods 3 --threshold 10 --comparison-operator GreaterThanThreshold
#     terraform: |
#       resource "aws_cloudwatch_metric_alarm" "errors" {
#         namespace   = "AWS/ApplicationELB"
#         metric_name = "HTTPCode_Target_5XX_Count"
#         dimensions  = { LoadBalancer = aws_lb.web.arn_suffix }
#       }
#   since: "0.1.0"
package rules.aws.elasticloadbalancingv2.load_balancer_alarms

import data.lib.text

fail contains {"resource": balancer.arn, "evidence": {"missing": text.list(missing)}} if {
	some balancer in _judged
	missing := {kind | some kind in ["errors", "latency"]; not [_suffix(balancer.arn), kind] in _watched}
	count(missing) > 0
}

in_scope contains balancer.arn if some balancer in _judged

sure contains balancer.arn if {
	some balancer in _judged
	every kind in ["errors", "latency"] {
		_watched[[_suffix(balancer.arn), kind]]
	}
}

_judged contains balancer if {
	some balancer in input.resources["AWS::ElasticLoadBalancingV2::LoadBalancer"]
	balancer.attributes.Type == "application"
}

_suffix(arn) := split(arn, ":loadbalancer/")[1]

_metrics contains alarm.attributes if some alarm in input.resources["AWS::CloudWatch::Alarm"]

_metrics contains query.MetricStat.Metric if {
	some alarm in input.resources["AWS::CloudWatch::Alarm"]
	some query in alarm.attributes.Metrics
}

_watched contains [dimension.Value, kind] if {
	some metric in _metrics
	metric.Namespace == "AWS/ApplicationELB"
	kind := _kinds[metric.MetricName]
	some dimension in metric.Dimensions
	dimension.Name == "LoadBalancer"
}

_kinds := {
	"HTTPCode_ELB_5XX_Count": "errors",
	"HTTPCode_Target_5XX_Count": "errors",
	"TargetResponseTime": "latency",
}
