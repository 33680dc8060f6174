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
	rule.unsure == set() with input as found
}

test_fail_when_two_statements_let_everyone_in if {
	found := _in([
		_resource_policy({"policyDocument": {"Statement": [
			{
				"Sid": "In",
				"Effect": "Allow",
				"Principal": "*",
				"Action": ["logs:PutLogEvents"],
				"Resource": ["*"],
			},
			{
				"Sid": "Out",
				"Effect": "Allow",
				"Principal": "*",
				"Action": ["logs:PutLogEvents"],
				"Resource": ["*"],
			},
		]}}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"statements": "In, Out"}}} with input as found
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

test_unsure_when_a_deny_has_further_conditions if {
	everything := {"Principal": "*", "Action": ["*"], "Resource": ["*"]}
	condition := {
		"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]},
		"Bool": {"aws:ViaAWSService": ["false"]},
	}
	found := _in([_resource_policy({"policyDocument": {"Statement": [
		object.union(everything, {"Sid": "Open", "Effect": "Allow"}),
		object.union(everything, {"Sid": "Closed", "Effect": "Deny", "Condition": condition}),
	]}})])
	reason := "A Deny may or may not take back what these statements allow: Open"
	rule.fail == set() with input as found
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as found
}
