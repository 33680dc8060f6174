package rules.aws.elasticloadbalancingv2.load_balancer_alarms_test

import data.rules.aws.elasticloadbalancingv2.load_balancer_alarms as rule

_arn := "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"

_balancer(type) := {"arn": _arn, "absent": [], "attributes": {"Type": type}}

_metric(namespace, name, key, value) := {
	"Namespace": namespace, "MetricName": name, "Dimensions": [{"Name": key, "Value": value}],
}

_web(name) := _metric("AWS/ApplicationELB", name, "LoadBalancer", "app/web/1")

_in(balancers, metrics) := {"resources": {
	"AWS::ElasticLoadBalancingV2::LoadBalancer": balancers,
	"AWS::CloudWatch::Alarm": [{"absent": [], "attributes": metric} | some metric in metrics],
}}

test_fail_when_there_is_no_alarm if {
	found := _in([_balancer("application")], [])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "errors, latency"}}} with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == set() with input as found
}

test_fail_when_one_alarm_is_missing if {
	errors := _in([_balancer("application")], [_web("TargetResponseTime")])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "errors"}}} with input as errors
	rule.sure == set() with input as errors
	latency := _in([_balancer("application")], [_web("HTTPCode_ELB_5XX_Count")])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "latency"}}} with input as latency
	rule.sure == set() with input as latency
}

test_fail_when_alarms_watch_something_else if {
	every metric in [
		_metric("AWS/NetworkELB", "TargetResponseTime", "LoadBalancer", "app/web/1"),
		_metric("AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", "app/web/2"),
		_metric("AWS/ApplicationELB", "TargetResponseTime", "TargetGroup", "app/web/1"),
		_metric("AWS/ApplicationELB", "RequestCount", "LoadBalancer", "app/web/1"),
	] {
		found := _in([_balancer("application")], [metric])
		rule.fail == {{"resource": _arn, "evidence": {"missing": "errors, latency"}}} with input as found
	}
}

test_pass_when_errors_and_latency_are_watched if {
	every errors in [_web("HTTPCode_ELB_5XX_Count"), {"Metrics": [{"MetricStat": {"Metric": _web("HTTPCode_Target_5XX_Count")}}]}] {
		found := _in([_balancer("application")], [errors, _web("TargetResponseTime")])
		rule.fail == set() with input as found
		rule.sure == {_arn} with input as found
	}
}

test_near_miss_when_it_balances_no_requests if {
	found := _in([_balancer("network")], [])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], [])
