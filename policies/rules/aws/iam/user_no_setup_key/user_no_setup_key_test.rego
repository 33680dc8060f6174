package rules.aws.iam.user_no_setup_key_test

import data.rules.aws.iam.user_no_setup_key as rule

_arn := "arn:aws:iam::111122223333:user/ann"

_user(attributes) := {"resources": {"AWS::IAM::CredentialReportUser": [{
	"id": "ann",
	"arn": _arn,
	"attributes": object.union(
		{
			"GeneratedTime": "2026-11-24T04:00:00Z",
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

_bad := _user({"access_key_1_active": "true"})

_row(account) := account.resources["AWS::IAM::CredentialReportUser"][0]

_changed(account, change) := object.union(
	account,
	{"resources": {"AWS::IAM::CredentialReportUser": [object.union(_row(account), change)]}},
)

test_near_miss_when_the_user_is_root if {
	rule.fail == set() with input as _changed(_bad, {"id": "<root_account>"})
	rule.in_scope == set() with input as _changed(_bad, {"id": "<root_account>"})
}

test_fail_is_noted_with_the_time_of_the_report if {
	dated := {"attributes": {"GeneratedTime": "2026-11-24T04:00:00Z"}}
	note := "What changed after the credential report of 2026-11-24T04:00:00Z does not show"
	rule.notes == {{"resource": _arn, "note": note}} with input as _changed(_bad, dated)
	rule.notes == set() with input as _changed(_user({}), dated)
}
