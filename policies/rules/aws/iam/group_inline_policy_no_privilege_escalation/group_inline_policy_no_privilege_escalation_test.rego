package rules.aws.iam.group_inline_policy_no_privilege_escalation_test

import data.rules.aws.iam.group_inline_policy_no_privilege_escalation as rule

_arn := "arn:aws:iam::111122223333:group/one"

_group(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(groups) := {"resources": {"AWS::IAM::Group": groups}}

test_fail_when_a_policy_can_be_rewritten if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "edit",
			"PolicyDocument": {"Statement": [{
				"Sid": "All",
				"Effect": "Allow",
				"Action": ["iam:CreatePolicyVersion"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"ways": "edit: iam:CreatePolicyVersion"}}} with input as found
}

test_fail_when_any_role_can_be_passed_to_a_machine if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "run",
			"PolicyDocument": {"Statement": [{
				"Sid": "All",
				"Effect": "Allow",
				"Action": ["ec2:RunInstances", "iam:PassRole"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"ways": "run: ec2:RunInstances + iam:PassRole"}}} with input as found
}

test_fail_when_two_ways_lead_up if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "edit",
			"PolicyDocument": {"Statement": [{
				"Sid": "All",
				"Effect": "Allow",
				"Action": ["iam:PutUserPolicy", "iam:PutRolePolicy"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"ways": "edit: iam:PutRolePolicy, edit: iam:PutUserPolicy"}}} with input as found
}

test_pass_when_nothing_leads_up if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "read",
			"PolicyDocument": {"Statement": [{
				"Sid": "All",
				"Effect": "Allow",
				"Action": ["iam:Get*", "ec2:*"],
				"Resource": ["*"],
			}]},
		}]}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_only_one_role_can_be_passed if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "run",
			"PolicyDocument": {"Statement": [
				{
					"Sid": "All",
					"Effect": "Allow",
					"Action": ["ec2:RunInstances"],
					"Resource": ["*"],
				},
				{
					"Sid": "All",
					"Effect": "Allow",
					"Action": ["iam:PassRole"],
					"Resource": ["arn:aws:iam::111122223333:role/web"],
				},
			]},
		}]}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_everything_is_allowed_which_another_rule_tells if {
	found := _in([
		_group({"GroupPolicyList": [{
			"PolicyName": "all",
			"PolicyDocument": {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]},
		}]}),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
