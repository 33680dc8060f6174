package rules.aws.logs.resource_policy_not_public_test

import data.rules.aws.logs.resource_policy_not_public as rule

_arn := "arn:aws:logs:eu-west-1:111122223333:resourcepolicy/1"

_resource_policy(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(resource_policies) := {"resources": {"AWS::Logs::ResourcePolicy": resource_policies}}

test_fail_when_everyone_is_let_in if {
	found := _in([
		_resource_policy({"policyDocument": {"Statement": [{
			"Sid": "In",
			"Effect": "Allow",
			"Principal": "*",
			"Action": ["logs:PutLogEvents"],
			"Resource": ["*"],
		}]}}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"statements": "In"}}} with input as found
}

test_pass_when_a_service_is_let_in if {
	found := _in([
		_resource_policy({"policyDocument": {"Statement": [{
			"Sid": "In",
			"Effect": "Allow",
			"Principal": {"Service": ["route53.amazonaws.com"]},
			"Action": ["logs:PutLogEvents"],
			"Resource": ["*"],
		}]}}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_everyone_is_kept_out if {
	found := _in([
		_resource_policy({"policyDocument": {"Statement": [{
			"Sid": "In",
			"Effect": "Deny",
			"Principal": "*",
			"Action": ["logs:PutLogEvents"],
			"Resource": ["*"],
		}]}}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_only_one_account_is_let_in if {
	found := _in([
		_resource_policy({"policyDocument": {"Statement": [{
			"Sid": "In",
			"Effect": "Allow",
			"Principal": "*",
			"Action": ["logs:PutLogEvents"],
			"Resource": ["*"],
			"Condition": {"StringEquals": {"aws:SourceAccount": ["111122223333"]}},
		}]}}),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
