package rules.aws.iam.policy_no_full_cloudtrail_access_test

import data.rules.aws.iam.policy_no_full_cloudtrail_access as rule

_good_managed_policy := {"AttachmentCount": 1, "PolicyVersionList": []}

_managed_policy(arn, changes) := {"arn": arn, "absent": [], "attributes": object.union(_good_managed_policy, changes)}

_in(managed_policies) := {"resources": {"AWS::IAM::ManagedPolicy": managed_policies}}

test_fail_when_the_policy_allows_it if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == {{"resource": "arn:aws:iam::111122223333:policy/power", "evidence": {}}} with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_pass_when_the_policy_does_not_allow_it if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:Get*"], "Resource": ["*"]}]},
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
				"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:*"], "Resource": ["*"]}]},
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
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_near_miss_when_aws_manages_the_policy if {
	found := _in([
		_managed_policy("arn:aws:iam::aws:policy/PowerUserAccess", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_denies if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Deny", "Action": ["cloudtrail:*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_near_miss_when_it_allows_everything_which_another_rule_tells if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_near_miss_when_it_allows_what_begins_with_a_sign if {
	found := _in([
		_managed_policy("arn:aws:iam::111122223333:policy/power", {"PolicyVersionList": [{
			"IsDefaultVersion": true,
			"Document": {"Statement": [{"Effect": "Allow", "Action": ["cloudtrail:~*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {"arn:aws:iam::111122223333:policy/power"} with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
