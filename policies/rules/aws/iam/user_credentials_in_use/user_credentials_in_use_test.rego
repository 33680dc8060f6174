package rules.aws.iam.user_credentials_in_use_test

import data.rules.aws.iam.user_credentials_in_use as rule

_arn := "arn:aws:iam::111122223333:user/ann"

_off := {
	"password_enabled": "false",
	"password_last_used": "N/A",
	"password_last_changed": "N/A",
	"access_key_1_active": "false",
	"access_key_1_last_used_date": "N/A",
	"access_key_1_last_rotated": "N/A",
	"access_key_2_active": "false",
	"access_key_2_last_used_date": "N/A",
	"access_key_2_last_rotated": "N/A",
}

_user(attributes) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"max_idle_days": 45},
	"resources": {"AWS::IAM::CredentialReportUser": [{
		"id": "ann",
		"arn": _arn,
		"attributes": object.union(_off, attributes),
	}]},
}

_fail(credentials) := {finding | finding := {"resource": _arn, "evidence": {"credentials": credentials}}}

_password(enabled, used, changed) := _user({
	"password_enabled": enabled,
	"password_last_used": used,
	"password_last_changed": changed,
})

_key(n, active, used, rotated) := _user({
	$"access_key_{n}_active": active,
	$"access_key_{n}_last_used_date": used,
	$"access_key_{n}_last_rotated": rotated,
})

_old := "2026-10-10T06:00:00+00:00"

_new := "2026-10-10T06:00:01+00:00"

test_fail_when_the_password_is_idle if {
	rule.fail == _fail("password (45 days)") with input as _password("true", _old, _new)
}

test_fail_when_the_password_was_never_used if {
	every used in ["N/A", "no_information"] {
		rule.fail == _fail("password (45 days)") with input as _password("true", used, _old)
	}
}

test_fail_when_a_key_is_idle if {
	every n in [1, 2] {
		rule.fail == _fail($"key {n} (45 days)") with input as _key(n, "true", _old, _new)
		rule.fail == _fail($"key {n} (45 days)") with input as _key(n, "true", "N/A", _old)
	}
}

test_fail_names_all_credentials if {
	rule.fail == _fail("key 1 (45 days), password (45 days)") with input as _user({
		"password_enabled": "true",
		"password_last_used": _old,
		"access_key_1_active": "true",
		"access_key_1_last_used_date": _old,
	})
}

test_pass_when_used_a_second_later if {
	rule.fail == set() with input as _password("true", _new, _old)
	rule.fail == set() with input as _password("true", "no_information", _new)
	every n in [1, 2] {
		rule.fail == set() with input as _key(n, "true", _new, _old)
		rule.fail == set() with input as _key(n, "true", "N/A", _new)
	}
}

test_pass_when_off if {
	rule.fail == set() with input as _password("false", _old, _old)
	rule.fail == set() with input as _password("not_supported", _old, _old)
	every n in [1, 2] {
		rule.fail == set() with input as _key(n, "false", _old, _old)
	}
}

test_follows_the_parameter if {
	rule.fail == _fail("password (45 days)") with input as _password("true", _old, _old)
	rule.fail == set() with input as object.union(
		_password("true", _old, _old),
		{"parameters": {"max_idle_days": 46}},
	)
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"time": "2026-11-24T06:00:00Z",
		"parameters": {"max_idle_days": 45},
		"resources": {"AWS::IAM::CredentialReportUser": []},
	}
}

_bad := _user({"password_enabled": "true", "password_last_used": "2026-01-01T00:00:00+00:00"})

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
