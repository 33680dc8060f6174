package rules.aws.iam.support_role_exists_test

import data.rules.aws.iam.support_role_exists as rule

_root := "arn:aws:iam::111122223333:root"

_account(partition, role_name, policies) := {
	"partition": partition,
	"parameters": {"role_name": role_name},
	"resources": {
		"AWS::::Account": [{"arn": _root, "attributes": {}}],
		"AWS::IAM::Role": [{
			"arn": "arn:aws:iam::111122223333:role/helpdesk",
			"attributes": {
				"RoleName": "helpdesk",
				"AttachedManagedPolicies": [{"PolicyArn": arn} | some arn in policies],
			},
		}],
	},
}

_fail := {{"resource": _root, "evidence": {"policy": "AWSSupportAccess"}}}

_support := "arn:aws:iam::aws:policy/AWSSupportAccess"

test_fail_when_no_role_has_the_policy if {
	account := _account("aws", "", ["arn:aws:iam::aws:policy/ReadOnlyAccess"])
	rule.fail == _fail with input as account
	rule.sure == set() with input as account
	rule.fail == _fail with input as _account("aws", "", ["arn:aws:iam::111122223333:policy/AWSSupportAccess"])
}

test_fail_when_the_named_role_lacks_it if {
	rule.fail == _fail with input as _account("aws", "support", [_support])
}

test_pass_when_a_role_has_the_policy if {
	every name in ["", "helpdesk"] {
		rule.fail == set() with input as _account("aws", name, [_support])
		rule.sure == {_root} with input as _account("aws", name, [_support])
	}
}

test_the_policy_is_of_the_partition if {
	rule.fail == set() with input as _account("aws-cn", "", ["arn:aws-cn:iam::aws:policy/AWSSupportAccess"])
	rule.fail == _fail with input as _account("aws-cn", "", [_support])
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"partition": "aws",
		"parameters": {"role_name": ""},
		"resources": {"AWS::::Account": [], "AWS::IAM::Role": []},
	}
}
