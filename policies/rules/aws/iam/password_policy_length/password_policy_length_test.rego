package rules.aws.iam.password_policy_length_test

import data.rules.aws.iam.password_policy_length as rule

_root := "arn:aws:iam::111122223333:root"

_account(attributes, absent) := {
	"parameters": {"minimum_length": 14},
	"resources": {"AWS::::Account": [{"arn": _root, "attributes": attributes, "absent": absent}]},
}

_policy(value) := _account({"PasswordPolicy": {"MinimumPasswordLength": value}}, [])

_fail(value) := {finding | finding := {"resource": _root, "evidence": {"minimum_length": value}}}

test_fail_when_there_is_no_password_policy if {
	rule.fail == _fail(0) with input as _account({}, ["PasswordPolicy"])
}

test_fail_when_passwords_may_be_too_short if {
	rule.fail == _fail(13) with input as _policy(13)
	rule.fail == _fail(0) with input as _account({"PasswordPolicy": {"HardExpiry": false}}, [])
}

test_pass_when_enough if {
	rule.fail == set() with input as _policy(14)
	rule.fail == set() with input as _policy(14 + 1)
}

test_follows_the_parameter if {
	rule.fail == _fail(14) with input as object.union(_policy(14), {"parameters": {"minimum_length": 14 + 1}})
}

test_pass_when_unknown_or_empty if {
	rule.fail == set() with input as _account({}, [])
	rule.fail == set() with input as {"parameters": {"minimum_length": 14}, "resources": {"AWS::::Account": []}}
}
