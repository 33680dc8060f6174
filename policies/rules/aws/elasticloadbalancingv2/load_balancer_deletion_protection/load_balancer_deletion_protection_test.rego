package rules.aws.elasticloadbalancingv2.load_balancer_deletion_protection_test

import data.rules.aws.elasticloadbalancingv2.load_balancer_deletion_protection as rule

_arn := "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"

_balancer(attributes) := {"arn": _arn, "absent": [], "attributes": {"LoadBalancerAttributes": attributes}}

_in(balancers) := {"resources": {"AWS::ElasticLoadBalancingV2::LoadBalancer": balancers}}

test_fail_when_protection_is_off_or_not_there if {
	every attributes in [{"deletion_protection.enabled": "false"}, {"idle_timeout.timeout_seconds": "60"}] {
		rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([_balancer(attributes)])
	}
}

test_pass_when_protection_is_on if {
	rule.fail == set() with input as _in([_balancer({"deletion_protection.enabled": "true"})])
}

test_near_miss_when_attributes_are_not_known if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": [], "attributes": {}}])
}

test_empty_account if rule.fail == set() with input as _in([])
