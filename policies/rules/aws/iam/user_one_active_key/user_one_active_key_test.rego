package rules.aws.iam.user_one_active_key_test

import data.rules.aws.iam.user_one_active_key as rule

_arn := "arn:aws:iam::111122223333:user/ci"

_user(first, second) := {"resources": {"AWS::IAM::CredentialReportUser": [{
	"id": "ci",
	"arn": _arn,
	"attributes": {"GeneratedTime": "2026-11-24T04:00:00Z", "access_key_1_active": first, "access_key_2_active": second},
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

_bad := _user("true", "true")

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
	rule.notes == set() with input as _changed(_user("true", "false"), dated)
}
