package rules.aws.iam.root_has_mfa_test

import data.rules.aws.iam.root_has_mfa as rule

_root := "arn:aws:iam::111122223333:root"

_account(summary, password_enabled) := {"resources": {
	"AWS::::Account": [{"id": "111122223333", "arn": _root, "attributes": {"AccountSummary": summary}}],
	"AWS::IAM::CredentialReportUser": [
		{"id": "<root_account>", "arn": _root, "attributes": {"password_enabled": password_enabled}},
		{"id": "ci", "arn": "arn:aws:iam::111122223333:user/ci", "attributes": {"password_enabled": "false"}},
	],
}}

test_fail_when_root_has_no_mfa if {
	every password_enabled in ["true", "not_supported"] {
		account := _account({"AccountMFAEnabled": 0, "AccountPasswordPresent": 1, "AccountAccessKeysPresent": 0}, password_enabled)
		rule.fail == {{"resource": _root, "evidence": {"mfa": 0}}} with input as account
		rule.out_of_scope == set() with input as account
		rule.sure == set() with input as account
	}
}

test_pass_when_root_has_mfa if {
	account := _account({"AccountMFAEnabled": 1, "AccountPasswordPresent": 1}, "true")
	rule.fail == set() with input as account
	rule.out_of_scope == set() with input as account
	rule.sure == {_root} with input as account
}

test_out_of_scope_when_the_summary_knows_no_root_password if {
	account := _account({"AccountMFAEnabled": 0, "AccountPasswordPresent": 0, "AccountAccessKeysPresent": 0}, "not_supported")
	rule.fail == set() with input as account
	rule.out_of_scope == {_root} with input as account
}

test_out_of_scope_when_the_credential_report_knows_no_root_password if {
	account := _account({"AccountMFAEnabled": 0, "AccountAccessKeysPresent": 0}, "false")
	rule.fail == set() with input as account
	rule.out_of_scope == {_root} with input as account
}

test_fail_when_root_has_no_password_but_a_key if {
	account := _account(
		{"AccountMFAEnabled": 0, "AccountPasswordPresent": 0, "AccountAccessKeysPresent": 1},
		"false",
	)
	rule.fail == {{"resource": _root, "evidence": {"mfa": 0}}} with input as account
	rule.out_of_scope == set() with input as account
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::IAM::CredentialReportUser": []}}
}
