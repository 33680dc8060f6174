package rules.aws.iam.user_access_keys_rotated_test

import data.rules.aws.iam.user_access_keys_rotated as rule

_arn := "arn:aws:iam::111122223333:user/ci"

_user(attributes) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"max_age_days": 90},
	"resources": {"AWS::IAM::CredentialReportUser": [{"id": "ci", "arn": _arn, "attributes": attributes}]},
}

_fail(keys) := {finding | finding := {"resource": _arn, "evidence": {"keys": keys}}}

_key1(active, rotated) := _user({
	"access_key_1_active": active,
	"access_key_1_last_rotated": rotated,
	"access_key_2_active": "false",
	"access_key_2_last_rotated": "N/A",
})

_key2(active, rotated) := _user({
	"access_key_1_active": "false",
	"access_key_1_last_rotated": "N/A",
	"access_key_2_active": active,
	"access_key_2_last_rotated": rotated,
})

test_fail_when_key_1_is_old if {
	rule.fail == _fail("key 1 (91 days)") with input as _key1("true", "2026-08-25T06:00:00+00:00")
}

test_fail_when_key_2_is_old if {
	rule.fail == _fail("key 2 (91 days)") with input as _key2("true", "2026-08-25T06:00:00+00:00")
}

test_fail_names_both_keys if {
	rule.fail == _fail("key 1 (91 days), key 2 (100 days)") with input as _user({
		"access_key_1_active": "true",
		"access_key_1_last_rotated": "2026-08-25T06:00:00+00:00",
		"access_key_2_active": "true",
		"access_key_2_last_rotated": "2026-08-16T06:00:00+00:00",
	})
}

test_fail_one_second_past_90_days if {
	rule.fail == _fail("key 1 (90 days)") with input as _key1("true", "2026-08-26T05:59:59+00:00")
	rule.fail == _fail("key 2 (90 days)") with input as _key2("true", "2026-08-26T05:59:59+00:00")
}

test_pass_when_exactly_90_days_old if {
	rule.fail == set() with input as _key1("true", "2026-08-26T06:00:00+00:00")
	rule.fail == set() with input as _key2("true", "2026-08-26T06:00:00+00:00")
}

test_pass_when_the_old_key_is_inactive if {
	rule.fail == set() with input as _key1("false", "2020-01-01T00:00:00+00:00")
	rule.fail == set() with input as _key2("false", "2020-01-01T00:00:00+00:00")
}

test_follows_the_parameter if {
	rule.fail == _fail("key 1 (31 days)") with input as object.union(
		_key1("true", "2026-10-24T06:00:00+00:00"),
		{"parameters": {"max_age_days": 30}},
	)
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"time": "2026-11-24T06:00:00Z",
		"parameters": {"max_age_days": 90},
		"resources": {"AWS::IAM::CredentialReportUser": []},
	}
}

_bad := _key1("true", "2026-01-01T00:00:00+00:00")

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
	rule.notes == set() with input as _changed(_key1("false", "2026-01-01T00:00:00+00:00"), dated)
}
