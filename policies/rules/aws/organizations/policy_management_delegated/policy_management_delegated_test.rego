package rules.aws.organizations.policy_management_delegated_test

import data.rules.aws.organizations.policy_management_delegated as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account) := {"resources": {"AWS::::Account": [account]}}

_management(attributes, absent) := _snapshot(_account("111122223333", attributes, absent))

_policy(effect, principal) := _management(
	{"OrganizationResourcePolicy": {"Statement": [{"Effect": effect, "Principal": principal}]}},
	[],
)

_fail := {{"resource": _root, "evidence": {"delegated_to": "nobody"}}}

test_fail_when_there_is_no_delegation_policy if {
	rule.fail == _fail with input as _management({}, ["OrganizationResourcePolicy"])
}

test_fail_when_no_member_is_allowed if {
	rule.fail == _fail with input as _policy("Deny", {"AWS": ["444455556666"]})
	rule.fail == _fail with input as _policy("Allow", {"AWS": ["arn:aws:iam::111122223333:root"]})
	rule.fail == _fail with input as _policy("Allow", {"AWS": ["111122223333"]})
	rule.fail == _fail with input as _policy("Allow", {"AWS": ["*"]})
	rule.fail == _fail with input as _policy("Allow", {"AWS": ["AIDA444455556666"]})
	rule.fail == _fail with input as _policy("Allow", {"AWS": ["4444555566667"]})
	rule.fail == _fail with input as _policy("Allow", "*")
}

test_pass_when_a_member_is_allowed if {
	rule.fail == set() with input as _policy("Allow", {"AWS": ["444455556666"]})
	rule.fail == set() with input as _policy("Allow", {"AWS": ["arn:aws:iam::444455556666:root"]})
	rule.out_of_scope == set() with input as _policy("Allow", {"AWS": ["444455556666"]})
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _management({}, [])
}

test_pass_when_a_member_sees_a_policy_without_delegation if {
	member := _account("999900001111", {"OrganizationResourcePolicy": {"Statement": []}}, [])
	rule.fail == set() with input as _snapshot(member)
}

test_out_of_scope_outside_the_management_account if {
	member := _snapshot(_account("999900001111", {}, ["OrganizationResourcePolicy"]))
	rule.fail == set() with input as member
	rule.out_of_scope == {_root} with input as member
	alone := _snapshot({"arn": _root, "account": "111122223333", "attributes": {}, "absent": ["Organization"]})
	rule.fail == set() with input as alone
	rule.out_of_scope == {_root} with input as alone
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
