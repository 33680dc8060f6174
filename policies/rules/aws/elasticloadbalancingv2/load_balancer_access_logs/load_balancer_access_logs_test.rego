package rules.aws.elasticloadbalancingv2.load_balancer_access_logs_test

import data.rules.aws.elasticloadbalancingv2.load_balancer_access_logs as rule

_arn := "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"

_balancer(type, attributes, protocol) := {"arn": _arn, "absent": [], "attributes": {
	"Type": type, "LoadBalancerAttributes": attributes, "Listeners": [{"Protocol": protocol}],
}}

_in(balancers) := {"resources": {"AWS::ElasticLoadBalancingV2::LoadBalancer": balancers}}

test_fail_when_logs_of_an_application_balancer_are_off if {
	found := _in([_balancer("application", {"access_logs.s3.enabled": "false"}, "HTTPS")])
	rule.fail == {{"resource": _arn, "evidence": {"type": "application"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_the_attribute_is_not_there if {
	found := _in([_balancer("application", {"idle_timeout.timeout_seconds": "60"}, "HTTP")])
	rule.fail == {{"resource": _arn, "evidence": {"type": "application"}}} with input as found
}

test_fail_when_logs_of_a_tls_network_balancer_are_off if {
	found := _in([_balancer("network", {"access_logs.s3.enabled": "false"}, "TLS")])
	rule.fail == {{"resource": _arn, "evidence": {"type": "network"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_logs_are_on if {
	every type in ["application", "network"] {
		found := _in([_balancer(type, {"access_logs.s3.enabled": "true"}, "TLS")])
		rule.fail == set() with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_near_miss_when_aws_writes_no_logs_for_it if {
	every case in [["network", "TCP"], ["gateway", "GENEVE"], ["gateway", "TLS"]] {
		found := _in([_balancer(case[0], {"access_logs.s3.enabled": "false"}, case[1])])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_near_miss_when_attributes_are_not_known if {
	unread := {"arn": _arn, "absent": [], "attributes": {"Type": "application"}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
