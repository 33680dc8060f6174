package rules.aws.organizations.units_follow_sensitivity_test

import data.rules.aws.organizations.units_follow_sensitivity as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account, units) := {"resources": {
	"AWS::::Account": [account],
	"AWS::Organizations::Root": [{"id": "r-1", "attributes": {"Name": "Root"}}],
	"AWS::Organizations::OrganizationalUnit": units,
	"AWS::Organizations::Account": [
		{"id": "1", "attributes": {"Name": "log", "ParentId": "r-1"}},
		{"id": "2", "attributes": {"Name": "shop", "ParentId": "ou-prod"}},
		{"id": "3", "attributes": {"Name": "bank", "ParentId": "ou-prod"}},
	],
}}

_prod := {"id": "ou-prod", "attributes": {"Name": "Production", "ParentId": "ou-work"}}

_work := {"id": "ou-work", "attributes": {"Name": "Workloads", "ParentId": "r-1"}}

_fail(units, tree) := {finding | finding := {"resource": _root, "evidence": {"units": units, "tree": tree}}}

test_fail_when_there_is_a_tree_with_evidence if {
	management := _snapshot(_account("111122223333", {}, []), [_work, _prod])
	tree := "Root (log); Root > Workloads (none); Workloads > Production (bank, shop)"
	rule.fail == _fail(2, tree) with input as management
	rule.out_of_scope == set() with input as management
}

test_fail_when_there_are_no_units_with_evidence if {
	rule.fail == _fail(0, "Root (log)") with input as _snapshot(_account("111122223333", {}, []), [])
}

test_out_of_scope_outside_the_management_account if {
	member := _snapshot(_account("999900001111", {}, []), [])
	rule.fail == set() with input as member
	rule.out_of_scope == {_root} with input as member
	alone := _snapshot({"arn": _root, "account": "111122223333", "attributes": {}, "absent": ["Organization"]}, [])
	rule.fail == set() with input as alone
	rule.out_of_scope == {_root} with input as alone
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {
		"AWS::::Account": [],
		"AWS::Organizations::Root": [],
		"AWS::Organizations::OrganizationalUnit": [],
		"AWS::Organizations::Account": [],
	}}
}
