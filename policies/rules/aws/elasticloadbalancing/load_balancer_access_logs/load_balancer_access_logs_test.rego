package rules.aws.elasticloadbalancing.load_balancer_access_logs_test

import data.rules.aws.elasticloadbalancing.load_balancer_access_logs as rule

_arn := "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/one"

_load_balancer(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(load_balancers) := {"resources": {"AWS::ElasticLoadBalancing::LoadBalancer": load_balancers}}

test_fail_when_they_are_off if {
	found := _in([_load_balancer({"LoadBalancerAttributes": {"AccessLog": {"Enabled": false}}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_they_are_on if {
	found := _in([
		_load_balancer({"LoadBalancerAttributes": {"AccessLog": {"Enabled": true, "S3BucketName": "logs"}}}),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
