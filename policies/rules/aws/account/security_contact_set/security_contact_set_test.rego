package rules.aws.account.security_contact_set_test

import data.rules.aws.account.security_contact_set as rule

_root := "arn:aws:iam::111122223333:root"

_account(attributes, absent) := {"resources": {"AWS::::Account": [{
	"arn": _root,
	"attributes": attributes,
	"absent": absent,
}]}}

_fail := {{"resource": _root, "evidence": {"contact": "SECURITY"}}}

test_fail_when_there_is_none if {
	rule.fail == _fail with input as _account({}, ["SecurityContact"])
}

test_fail_when_it_has_no_address if {
	rule.fail == _fail with input as _account({"SecurityContact": {"Name": "REDACTED"}}, [])
	rule.fail == _fail with input as _account({"SecurityContact": {"EmailAddress": ""}}, [])
}

test_pass_when_set if {
	rule.fail == set() with input as _account({"SecurityContact": {"EmailAddress": "REDACTED"}}, [])
}

test_pass_when_unknown_or_empty if {
	rule.fail == set() with input as _account({}, [])
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
