package rules.aws.organizations.services_delegated_test

import data.rules.aws.organizations.services_delegated as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account) := {"resources": {"AWS::::Account": [account]}}

_names(services) := [{"ServicePrincipal": concat("", [name, ".amazonaws.com"])} | some name in services]

_management(trusted, delegated) := _snapshot(_account(
	"111122223333",
	{
		"OrganizationServiceAccess": _names(trusted),
		"DelegatedAdministrators": [{"Id": "444455556666", "DelegatedServices": _names(delegated)}],
	},
	[],
))

_fail(services) := {finding | finding := {"resource": _root, "evidence": {"services": services}}}

test_fail_when_a_service_has_no_delegated_administrator if {
	rule.fail == _fail("config.amazonaws.com") with input as _management(["config", "guardduty"], ["guardduty"])
	rule.fail == _fail("config.amazonaws.com, sso.amazonaws.com") with input as _management(["sso", "config"], [])
}

test_fail_when_there_is_no_delegated_administrator if {
	rule.fail == _fail("guardduty.amazonaws.com") with input as _snapshot(_account(
		"111122223333",
		{"OrganizationServiceAccess": _names(["guardduty"])},
		["DelegatedAdministrators"],
	))
}

# Every service of AWS's list that takes a delegated administrator.
test_fail_for_each_delegable_service if {
	every name in [
		"access-analyzer", "account", "auditmanager", "backup", "cloudtrail", "compute-optimizer",
		"config-multiaccountsetup", "config", "detective", "devops-guru", "fms", "guardduty", "health", "iam",
		"inspector2", "ipam", "license-manager", "macie", "member.org.stacksets.cloudformation", "networkmanager",
		"reachabilityanalyzer.networkinsights", "resource-explorer-2", "securityhub", "securitylake",
		"servicecatalog", "ssm", "sso", "storage-lens.s3",
	] {
		rule.fail == _fail(concat("", [name, ".amazonaws.com"])) with input as _management([name], [])
	}
}

test_pass_when_all_are_delegated if {
	rule.fail == set() with input as _management(["config", "guardduty"], ["guardduty", "config", "macie"])
	rule.out_of_scope == set() with input as _management(["config"], ["config"])
}

test_pass_when_the_service_cannot_be_delegated if {
	rule.fail == set() with input as _management(["ram", "tagpolicies.tag", "controltower"], [])
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _snapshot(_account(
		"111122223333",
		{"OrganizationServiceAccess": _names(["guardduty"])},
		[],
	))
}

test_out_of_scope_outside_the_management_account if {
	member := _snapshot(_account("999900001111", {"OrganizationServiceAccess": _names(["config"])}, ["DelegatedAdministrators"]))
	rule.fail == set() with input as member
	rule.out_of_scope == {_root} with input as member
	alone := _snapshot({"arn": _root, "account": "111122223333", "attributes": {}, "absent": ["Organization"]})
	rule.fail == set() with input as alone
	rule.out_of_scope == {_root} with input as alone
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
