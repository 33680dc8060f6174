package rules.aws.iam.cloudshell_full_access_unattached_test

import data.rules.aws.iam.cloudshell_full_access_unattached as rule

_root := "arn:aws:iam::111122223333:root"

_empty := {"AWS::IAM::User": [], "AWS::IAM::Group": [], "AWS::IAM::Role": []}

_account(type, policy) := {"partition": "aws", "resources": object.union(
	{"AWS::::Account": [{"arn": _root, "attributes": {}}]},
	object.union(_empty, {type: [{
		"arn": "arn:aws:iam::111122223333:it",
		"attributes": {"AttachedManagedPolicies": [{"PolicyArn": policy}]},
	}]}),
)}

_shell := "arn:aws:iam::aws:policy/AWSCloudShellFullAccess"

test_fail_when_anyone_has_it if {
	every type in ["AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role"] {
		rule.fail == {{
			"resource": _root,
			"evidence": {"identities": "arn:aws:iam::111122223333:it"},
		}} with input as _account(type, _shell)
	}
}

test_fail_names_all_who_have_it if {
	names := ["arn:aws:iam::111122223333:user/b", "arn:aws:iam::111122223333:user/a"]
	users := [{"arn": name, "attributes": {"AttachedManagedPolicies": [{"PolicyArn": _shell}]}} | some name in names]
	account := {"partition": "aws", "resources": object.union(_empty, {
		"AWS::::Account": [{"arn": _root, "attributes": {}}],
		"AWS::IAM::User": users,
	})}
	rule.fail == {{
		"resource": _root,
		"evidence": {"identities": "arn:aws:iam::111122223333:user/a, arn:aws:iam::111122223333:user/b"},
	}} with input as account
}

test_pass_when_another_policy_is_attached if {
	every type in ["AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role"] {
		rule.fail == set() with input as _account(type, "arn:aws:iam::aws:policy/ReadOnlyAccess")
		rule.fail == set() with input as _account(type, "arn:aws:iam::111122223333:policy/AWSCloudShellFullAccess")
	}
}

test_the_policy_is_of_the_partition if {
	china := object.union(
		_account("AWS::IAM::User", "arn:aws-cn:iam::aws:policy/AWSCloudShellFullAccess"),
		{"partition": "aws-cn"},
	)
	count(rule.fail) == 1 with input as china
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"partition": "aws",
		"resources": object.union({"AWS::::Account": []}, _empty),
	}
}
