package rules.aws.iam.root_not_used_test

import data.rules.aws.iam.root_not_used as rule

_root := "arn:aws:iam::111122223333:root"

_never := {
	"password_enabled": "true",
	"password_last_used": "no_information",
	"access_key_1_last_used_date": "N/A",
	"access_key_2_last_used_date": "N/A",
}

_account(user, attributes) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"quiet_days": 30},
	"resources": {
		"AWS::::Account": [{"arn": _root, "attributes": {"AccountSummary": {
			"AccountPasswordPresent": 1,
			"AccountAccessKeysPresent": 0,
		}}}],
		"AWS::IAM::CredentialReportUser": [{"id": user, "attributes": object.union(_never, attributes)}],
	},
}

_used(attributes) := _account("<root_account>", attributes)

_fail(days, last) := {finding | finding := {"resource": _root, "evidence": {"days": days, "last_used": last}}}

_recent := "2026-10-25T06:00:01+00:00"

_quiet := "2026-10-25T06:00:00+00:00"

test_fail_when_any_credential_was_used_lately if {
	every name in ["password_last_used", "access_key_1_last_used_date", "access_key_2_last_used_date"] {
		rule.fail == _fail(29, _recent) with input as _used({name: _recent})
	}
}

test_fail_by_the_latest_use if {
	rule.fail == _fail(2, "2026-11-22T00:00:00+00:00") with input as _used({
		"password_last_used": "2019-01-01T00:00:00+00:00",
		"access_key_2_last_used_date": "2026-11-22T00:00:00+00:00",
	})
}

test_pass_when_quiet_for_long_enough if {
	rule.fail == set() with input as _used({"password_last_used": _quiet})
	rule.in_scope == {_root} with input as _used({"password_last_used": _quiet})
}

test_pass_when_never_used if {
	rule.fail == set() with input as _used({})
}

test_pass_when_another_user_signs_in if {
	rule.fail == set() with input as _account("ann", {
		"password_enabled": "false",
		"password_last_used": _recent,
		"access_key_1_last_used_date": _recent,
		"access_key_2_last_used_date": _recent,
	})
	rule.in_scope == {_root} with input as _account("ann", {"password_enabled": "false"})
}

test_follows_the_parameter if {
	rule.fail == _fail(30, _quiet) with input as object.union(
		_used({"password_last_used": _quiet}),
		{"parameters": {"quiet_days": 31}},
	)
}

_summed(account, summary) := object.union(account, {"resources": {"AWS::::Account": [{
	"arn": _root,
	"attributes": {"AccountSummary": summary},
}]}})

test_not_in_scope_when_root_has_no_credentials if {
	none := {"AccountPasswordPresent": 1, "AccountAccessKeysPresent": 0}
	rule.in_scope == set() with input as _summed(_used({"password_enabled": "false"}), none)
	rule.in_scope == set() with input as _summed(_used({}), object.union(none, {"AccountPasswordPresent": 0}))
	key := {"AccountPasswordPresent": 0, "AccountAccessKeysPresent": 1}
	rule.in_scope == {_root} with input as _summed(_used({"password_enabled": "false"}), key)
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"time": "2026-11-24T06:00:00Z",
		"parameters": {"quiet_days": 30},
		"resources": {"AWS::::Account": [], "AWS::IAM::CredentialReportUser": []},
	}
}
