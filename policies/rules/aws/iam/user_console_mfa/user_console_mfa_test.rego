package rules.aws.iam.user_console_mfa_test

import data.rules.aws.iam.user_console_mfa as rule

_arn(name) := concat("", ["arn:aws:iam::111122223333:user/", name])

_user(name, password_enabled, mfa_active) := {"resources": {"AWS::IAM::CredentialReportUser": [{
	"id": name,
	"arn": _arn(name),
	"attributes": {"password_enabled": password_enabled, "mfa_active": mfa_active},
}]}}

test_fail_when_a_console_user_has_no_mfa if {
	user := _user("ann", "true", "false")
	rule.fail == {{"resource": _arn("ann"), "evidence": {"user": "ann"}}} with input as user
	rule.in_scope == {_arn("ann")} with input as user
}

test_pass_when_the_user_has_mfa if {
	rule.fail == set() with input as _user("ann", "true", "true")
}

test_pass_when_the_user_has_no_password if {
	rule.fail == set() with input as _user("ci", "false", "false")
}

test_root_is_another_rules_matter if {
	root := _user("<root_account>", "true", "false")
	rule.fail == set() with input as root
	rule.in_scope == set() with input as root
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::IAM::CredentialReportUser": []}}
}

test_fail_is_noted_with_the_time_of_the_report if {
	row := _user("ann", "true", "false").resources["AWS::IAM::CredentialReportUser"][0]
	dated := object.union(row, {"attributes": {"GeneratedTime": "2026-11-24T04:00:00Z"}})
	note := "What changed after the credential report of 2026-11-24T04:00:00Z does not show"
	rule.notes == {{
		"resource": _arn("ann"),
		"note": note,
	}} with input as {"resources": {"AWS::IAM::CredentialReportUser": [dated]}}
}

test_pass_is_not_noted if {
	row := _user("ann", "true", "true").resources["AWS::IAM::CredentialReportUser"][0]
	dated := object.union(row, {"attributes": {"GeneratedTime": "2026-11-24T04:00:00Z"}})
	rule.notes == set() with input as {"resources": {"AWS::IAM::CredentialReportUser": [dated]}}
}
