package rules.aws.organizations.root_access_managed_test

import data.rules.aws.organizations.root_access_managed as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account) := {"resources": {"AWS::::Account": [account]}}

_management(attributes, absent) := _snapshot(_account("111122223333", attributes, absent))

_fail := {{"resource": _root, "evidence": {"feature": "RootCredentialsManagement"}}}

test_fail_when_never_turned_on if {
	rule.fail == _fail with input as _management({}, ["OrganizationsFeatures"])
}

test_fail_when_only_the_other_feature_is_on if {
	rule.fail == _fail with input as _management({"OrganizationsFeatures": ["RootSessions"]}, [])
	rule.fail == _fail with input as _management({"OrganizationsFeatures": []}, [])
}

test_pass_when_on if {
	on := _management({"OrganizationsFeatures": ["RootSessions", "RootCredentialsManagement"]}, [])
	rule.fail == set() with input as on
	rule.out_of_scope == set() with input as on
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _management({}, [])
}

test_pass_when_a_member_knows_of_no_feature if {
	member := _account("999900001111", {"OrganizationsFeatures": []}, [])
	rule.fail == set() with input as _snapshot(member)
}

test_out_of_scope_outside_the_management_account if {
	member := _snapshot(_account("999900001111", {}, ["OrganizationsFeatures"]))
	rule.fail == set() with input as member
	rule.out_of_scope == {_root} with input as member
	alone := _snapshot({"arn": _root, "account": "111122223333", "attributes": {}, "absent": ["Organization"]})
	rule.fail == set() with input as alone
	rule.out_of_scope == {_root} with input as alone
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
