package rules.aws.iam.bedrock_full_access_unattached_test

import data.rules.aws.iam.bedrock_full_access_unattached as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_user(attributes) := {"arn": "arn:aws:iam::111122223333:user/one", "absent": [], "attributes": attributes}

_group(attributes) := {"arn": "arn:aws:iam::111122223333:group/one", "absent": [], "attributes": attributes}

_role(attributes, absent) := {"arn": "arn:aws:iam::111122223333:role/one", "absent": absent, "attributes": attributes}

_in(resources) := {"partition": "aws", "resources": object.union({"AWS::::Account": [], "AWS::IAM::User": [], "AWS::IAM::Group": [], "AWS::IAM::Role": []}, resources)}

test_fail_when_a_user_has_it if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::User": [
			_user({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"}]}),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"identities": "arn:aws:iam::111122223333:user/one"}}} with input as found
}

test_fail_when_a_group_has_it if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::Group": [
			_group({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"}]}),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"identities": "arn:aws:iam::111122223333:group/one"}}} with input as found
}

test_fail_when_a_role_has_it if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::Role": [
			_role({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"}]}, []),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"identities": "arn:aws:iam::111122223333:role/one"}}} with input as found
}

test_fail_when_several_have_it if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::User": [
			_user({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"}]}),
		],
		"AWS::IAM::Role": [
			_role({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"}]}, []),
		],
	})
	rule.fail == {{
		"resource": _arn,
		"evidence": {"identities": "arn:aws:iam::111122223333:role/one, arn:aws:iam::111122223333:user/one"},
	}} with input as found
}

test_pass_when_roles_have_other_policies if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::Role": [
			_role({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockReadOnly"}]}, []),
		],
	})
	rule.fail == set() with input as found
}

test_pass_when_nobody_has_it if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::User": [
			_user({"AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/AmazonBedrockReadOnly"}]}),
		],
		"AWS::IAM::Group": [
			_group({"AttachedManagedPolicies": [{
				"PolicyName": "x",
				"PolicyArn": "arn:aws:iam::111122223333:policy/AmazonBedrockFullAccess",
			}]}),
		],
		"AWS::IAM::Role": [_role({}, ["AttachedManagedPolicies"])],
	})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
