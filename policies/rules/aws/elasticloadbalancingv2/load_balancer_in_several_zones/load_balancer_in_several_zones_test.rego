package rules.aws.elasticloadbalancingv2.load_balancer_in_several_zones_test

import data.rules.aws.elasticloadbalancingv2.load_balancer_in_several_zones as rule

_arn := "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"

_balancer(zones) := {"arn": _arn, "absent": [], "attributes": {"AvailabilityZones": [{"ZoneName": zone} | some zone in zones]}}

_in(balancers) := {"resources": {"AWS::ElasticLoadBalancingV2::LoadBalancer": balancers}}

test_fail_when_there_is_one_zone if {
	every zones in [["eu-west-1a"], ["eu-west-1a", "eu-west-1a"]] {
		rule.fail == {{"resource": _arn, "evidence": {"zones": 1}}} with input as _in([_balancer(zones)])
	}
}

test_pass_when_there_are_two_zones if {
	rule.fail == set() with input as _in([_balancer(["eu-west-1a", "eu-west-1b"])])
}

test_near_miss_when_zones_are_not_known if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": [], "attributes": {}}])
}

test_empty_account if rule.fail == set() with input as _in([])
