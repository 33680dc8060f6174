package rules.aws.ec2.instance_no_public_ip_test

import data.rules.aws.ec2.instance_no_public_ip as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"

_instance(state, address) := {"arn": _arn, "absent": [], "attributes": {"State": {"Name": state}, "PublicIpAddress": address}}

_in(instances) := {"resources": {"AWS::EC2::Instance": instances}}

test_fail_when_it_has_a_public_address if {
	every state in ["pending", "running", "stopping", "stopped"] {
		found := _in([_instance(state, "203.0.113.9")])
		rule.fail == {{"resource": _arn, "evidence": {"address": "203.0.113.9"}}} with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_pass_when_it_has_none if {
	instance := {"arn": _arn, "absent": ["PublicIpAddress"], "attributes": {"State": {"Name": "running"}}}
	rule.fail == set() with input as _in([instance])
	rule.in_scope == {_arn} with input as _in([instance])
}

test_near_miss_when_the_address_is_empty if rule.fail == set() with input as _in([_instance("running", "")])

test_near_miss_when_the_instance_is_gone if {
	every state in ["shutting-down", "terminated"] {
		found := _in([_instance(state, "203.0.113.9")])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
