package rules.aws.account.contact_current_test

import data.rules.aws.account.contact_current as rule

_root := "arn:aws:iam::111122223333:root"

_account(attributes, absent) := {"resources": {"AWS::::Account": [{
	"arn": _root,
	"attributes": attributes,
	"absent": absent,
}]}}

_fail(fields) := {finding | finding := {"resource": _root, "evidence": {"fields": fields}}}

test_fail_when_there_is_a_contact_to_check if {
	contact := {"PhoneNumber": "REDACTED", "FullName": "REDACTED", "CompanyName": ""}
	rule.fail == _fail("FullName, PhoneNumber") with input as _account({"ContactInformation": contact}, [])
}

test_fail_when_there_is_no_contact if {
	rule.fail == _fail("none") with input as _account({}, ["ContactInformation"])
}

test_pass_when_unknown_or_empty if {
	rule.fail == set() with input as _account({}, [])
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
