package rules.aws.iam.policy_no_privilege_escalation_test

import data.rules.aws.iam.policy_no_privilege_escalation as rule

_good_managed_policy := {"AttachmentCount": 1, "PolicyVersionList": []}

_managed_policy(arn, changes) := {"arn": arn, "absent": [], "attributes": object.union(_good_managed_policy, changes)}

_in(managed_policies) := {"resources": {"AWS::IAM::ManagedPolicy": managed_policies}}

test_fail_when_the_policy_allows_it if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{
				"Effect": "Allow",
				"Action": ["iam:PutRolePolicy", "iam:PutUserPolicy"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == {{
		"resource": "arn:aws:iam::111122223333:policy/power",
		"evidence": {"ways": "iam:PutRolePolicy, iam:PutUserPolicy"},
	}} with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_pass_when_the_policy_does_not_allow_it if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["iam:Get*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_near_miss_when_it_is_not_attached if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {
			"PolicyVersionList": [{
				"IsDefaultVersion": true,
				"Document": {"Statement": [{
					"Effect": "Allow",
					"Action": ["iam:PutRolePolicy", "iam:PutUserPolicy"],
					"Resource": ["*"],
				}]},
			}],
			"AttachmentCount": 0,
		}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_is_an_old_version if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": false,
			"Document": {"Statement": [{
				"Effect": "Allow",
				"Action": ["iam:PutRolePolicy", "iam:PutUserPolicy"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_near_miss_when_aws_manages_the_policy if {
	found := _in([
		_managed_policy("arn:aws:iam::aws:policy/PowerUserAccess", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{
				"Effect": "Allow",
				"Action": ["iam:PutRolePolicy", "iam:PutUserPolicy"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_fail_when_there_is_one_way if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["iam:PutRolePolicy"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == {{"resource": "arn:aws:iam::111122223333:policy/power", "evidence": {"ways": "iam:PutRolePolicy"}}} with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
