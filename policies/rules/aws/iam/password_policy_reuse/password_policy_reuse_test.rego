package rules.aws.iam.password_policy_reuse_test

import data.rules.aws.iam.password_policy_reuse as rule

_root := "arn:aws:iam::111122223333:root"

_account(attributes, absent) := {
	"parameters": {"remembered_passwords": 24},
	"resources": {"AWS::::Account": [{"arn": _root, "attributes": attributes, "absent": absent}]},
}

_policy(value) := _account({"PasswordPolicy": {"PasswordReusePrevention": value}}, [])

_fail(value) := {finding | finding := {"resource": _root, "evidence": {"remembered": value}}}

test_fail_when_there_is_no_password_policy if {
	rule.fail == _fail(0) with input as _account({}, ["PasswordPolicy"])
}

test_fail_when_too_few_passwords_are_remembered if {
	rule.fail == _fail(23) with input as _policy(23)
	rule.fail == _fail(0) with input as _account({"PasswordPolicy": {"HardExpiry": false}}, [])
}

test_pass_when_enough if {
	rule.fail == set() with input as _policy(24)
	rule.fail == set() with input as _policy(24 + 1)
}

test_follows_the_parameter if {
	rule.fail == _fail(24) with input as object.union(_policy(24), {"parameters": {"remembered_passwords": 24 + 1}})
}

test_pass_when_unknown_or_empty if {
	rule.fail == set() with input as _account({}, [])
	rule.fail == set() with input as {"parameters": {"remembered_passwords": 24}, "resources": {"AWS::::Account": []}}
}
