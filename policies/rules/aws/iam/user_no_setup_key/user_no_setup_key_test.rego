package rules.aws.iam.user_no_setup_key_test

import data.rules.aws.iam.user_no_setup_key as rule

_arn := "arn:aws:iam::111122223333:user/ann"

_user(attributes) := {"resources": {"AWS::IAM::CredentialReportUser": [{
	"arn": _arn,
	"attributes": object.union(
		{
			"password_enabled": "true",
			"access_key_1_active": "false",
			"access_key_1_last_used_date": "N/A",
			"access_key_2_active": "false",
			"access_key_2_last_used_date": "N/A",
		},
		attributes,
	),
}]}}

_fail(keys) := {finding | finding := {"resource": _arn, "evidence": {"keys": keys}}}

test_fail_when_a_key_was_never_used if {
	rule.fail == _fail("1") with input as _user({"access_key_1_active": "true"})
	rule.fail == _fail("2") with input as _user({"access_key_2_active": "true"})
	rule.fail == _fail("1, 2") with input as _user({"access_key_1_active": "true", "access_key_2_active": "true"})
}

test_pass_when_the_key_was_used if {
	used := "2026-11-01T00:00:00+00:00"
	rule.fail == set() with input as _user({"access_key_1_active": "true", "access_key_1_last_used_date": used})
	rule.fail == set() with input as _user({"access_key_2_active": "true", "access_key_2_last_used_date": used})
}

test_pass_when_the_key_is_inactive if {
	rule.fail == set() with input as _user({})
}

test_pass_when_the_user_has_no_password if {
	rule.fail == set() with input as _user({"password_enabled": "false", "access_key_1_active": "true"})
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::IAM::CredentialReportUser": []}}
}
