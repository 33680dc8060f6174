package rules.aws.organizations.guardrails_reach_members_test

import data.rules.aws.organizations.guardrails_reach_members as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account, policies) := {"resources": {
	"AWS::::Account": [account],
	"AWS::Organizations::Root": [{"id": "r-1", "attributes": {"Id": "r-1"}}],
	"AWS::Organizations::OrganizationalUnit": [
		{"id": "ou-work", "attributes": {"ParentId": "r-1"}},
		{"id": "ou-prod", "attributes": {"ParentId": "ou-work"}},
	],
	"AWS::Organizations::Account": [
		{"id": "111122223333", "attributes": {"Status": "ACTIVE", "ParentId": "r-1"}},
		{"id": "222200000000", "attributes": {"Status": "ACTIVE", "ParentId": "ou-prod"}},
		{"id": "333300000000", "attributes": {"Status": "ACTIVE", "ParentId": "r-1"}},
		{"id": "444400000000", "attributes": {"Status": "SUSPENDED", "ParentId": "r-1"}},
	],
	"AWS::Organizations::Policy": policies,
}}

_policy(aws, targets) := {
	"id": "p-1",
	"attributes": {"Name": "baseline", "AwsManaged": aws, "Targets": [{"TargetId": target} | some target in targets]},
}

_management(policies) := _snapshot(_account("111122223333", {}, []), policies)

_fail(policies, uncovered) := {finding | finding := {"resource": _root, "evidence": {"policies": policies, "uncovered": uncovered}}}

_both := "222200000000, 333300000000"

test_fail_when_no_policy_reaches_an_account_with_evidence if {
	rule.fail == _fail("none", _both) with input as _management([])
	rule.fail == _fail("none", _both) with input as _management([_policy(true, ["r-1"])])
	rule.fail == _fail("baseline on 111122223333", _both) with input as _management([_policy(false, ["111122223333"])])
	rule.fail == _fail("baseline on ou-work", "333300000000") with input as _management([_policy(false, ["ou-work"])])
	rule.fail == _fail("baseline on ou-prod", "333300000000") with input as _management([_policy(false, ["ou-prod"])])
	rule.fail == _fail("baseline on 333300000000", "222200000000") with input as _management([_policy(false, ["333300000000"])])
}

test_fail_when_all_are_reached_with_evidence if {
	rule.fail == _fail("baseline on r-1", "none") with input as _management([_policy(false, ["r-1"])])
	rule.out_of_scope == set() with input as _management([_policy(false, ["r-1"])])
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
		"AWS::Organizations::Policy": [],
	}}
}
