package rules.aws.ec2.instance_imdsv2_required_test

import data.rules.aws.ec2.instance_imdsv2_required as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"

_instance(state, endpoint, tokens) := {"arn": _arn, "absent": [], "attributes": {
	"State": {"Name": state}, "MetadataOptions": {"HttpEndpoint": endpoint, "HttpTokens": tokens},
}}

_in(instances) := {"resources": {"AWS::EC2::Instance": instances}}

test_fail_when_tokens_are_optional if {
	every state in ["pending", "running", "stopping", "stopped"] {
		found := _in([_instance(state, "enabled", "optional")])
		rule.fail == {{"resource": _arn, "evidence": {"tokens": "optional"}}} with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_pass_when_tokens_are_required if {
	rule.fail == set() with input as _in([_instance("running", "enabled", "required")])
}

test_pass_when_the_service_is_off if {
	found := _in([_instance("running", "disabled", "optional")])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_instance_is_gone if {
	every state in ["shutting-down", "terminated"] {
		found := _in([_instance(state, "enabled", "optional")])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
