package rules.aws.account.alternate_contacts_set_test

import data.rules.aws.account.alternate_contacts_set as rule

_root := "arn:aws:iam::111122223333:root"

_account(absent) := {"resources": {"AWS::::Account": [{"arn": _root, "attributes": {}, "absent": absent}]}}

_fail(contacts) := {finding | finding := {"resource": _root, "evidence": {"contacts": contacts}}}

test_fail_when_a_contact_is_missing if {
	rule.fail == _fail("BILLING") with input as _account(["BillingContact"])
	rule.fail == _fail("OPERATIONS") with input as _account(["OperationsContact"])
	rule.fail == _fail("OPERATIONS, SECURITY") with input as _account(["OperationsContact", "SecurityContact"])
}

test_pass_when_none_is_missing if {
	rule.fail == set() with input as _account([])
	rule.fail == set() with input as _account(["Organization"])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
