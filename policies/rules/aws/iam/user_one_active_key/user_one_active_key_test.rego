package rules.aws.iam.user_one_active_key_test

import data.rules.aws.iam.user_one_active_key as rule

_arn := "arn:aws:iam::111122223333:user/ci"

_user(first, second) := {"resources": {"AWS::IAM::CredentialReportUser": [{
	"arn": _arn,
	"attributes": {"access_key_1_active": first, "access_key_2_active": second},
}]}}

test_fail_when_both_are_active if {
	rule.fail == {{"resource": _arn, "evidence": {"active_keys": 2}}} with input as _user("true", "true")
}

test_pass_when_one_or_none_is_active if {
	rule.fail == set() with input as _user("true", "false")
	rule.fail == set() with input as _user("false", "true")
	rule.fail == set() with input as _user("false", "false")
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::IAM::CredentialReportUser": []}}
}
