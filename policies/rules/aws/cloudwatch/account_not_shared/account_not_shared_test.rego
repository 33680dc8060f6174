package rules.aws.cloudwatch.account_not_shared_test

import data.rules.aws.cloudwatch.account_not_shared as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_role(arn, attributes) := {"arn": arn, "absent": [], "attributes": attributes}

_in(resources) := {"resources": object.union({"AWS::::Account": [], "AWS::IAM::Role": []}, resources)}

test_fail_when_the_role_exists if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::Role": [
			_role("arn:aws:iam:eu-west-1:111122223333:role/1", {"RoleName": "web"}),
			_role("arn:aws:iam:eu-west-1:111122223333:role/2", {"RoleName": "CloudWatch-CrossAccountSharingRole"}),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"role": "CloudWatch-CrossAccountSharingRole"}}} with input as found
}

test_pass_when_only_other_roles_exist if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::IAM::Role": [_role("arn:aws:iam:eu-west-1:111122223333:role/1", {"RoleName": "web"})],
	})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
