package rules.aws.iam.role_inline_policy_no_full_admin_test

import data.rules.aws.iam.role_inline_policy_no_full_admin as rule

_arn := "arn:aws:iam::111122223333:role/one"

_role(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(roles) := {"resources": {"AWS::IAM::Role": roles}}

test_fail_when_an_inline_policy_allows_everything if {
	found := _in([
		_role(
			{"RolePolicyList": [
				{
					"PolicyName": "all",
					"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]},
				},
				{
					"PolicyName": "more",
					"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]},
				},
			]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {"policies": "all, more"}}} with input as found
}

test_fail_when_one_of_two_allows_everything if {
	found := _in([
		_role(
			{"RolePolicyList": [
				{
					"PolicyName": "all",
					"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]},
				},
				{
					"PolicyName": "s3",
					"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["s3:*"], "Resource": ["*"]}]},
				},
			]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {"policies": "all"}}} with input as found
}

test_pass_when_an_inline_policy_allows_one_service if {
	found := _in([
		_role(
			{"RolePolicyList": [{
				"PolicyName": "s3",
				"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["s3:*"], "Resource": ["*"]}]},
			}]},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_pass_when_there_is_no_inline_policy if {
	found := _in([_role({}, ["RolePolicyList"])])
	rule.fail == set() with input as found
}

test_near_miss_when_everything_is_denied if {
	found := _in([
		_role(
			{"RolePolicyList": [{
				"PolicyName": "none",
				"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Deny", "Action": ["*"], "Resource": ["*"]}]},
			}]},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
