package rules.aws.ssm.managed_instance_patched_test

import data.rules.aws.ssm.managed_instance_patched as rule

_arn := "arn:aws:ssm:eu-west-1:111122223333:managed-instance/i-1/compliance/Patch"

_resource_compliance(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(resource_compliances) := {"resources": {"AWS::SSM::ResourceCompliance": resource_compliances}}

test_fail_when_patches_are_missing if {
	found := _in([
		_resource_compliance({
			"ComplianceType": "Patch",
			"Status": "NON_COMPLIANT",
			"NonCompliantSummary": {"NonCompliantCount": 3},
		}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"missing": 3}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_is_patched if {
	found := _in([
		_resource_compliance({
			"ComplianceType": "Patch",
			"Status": "COMPLIANT",
			"NonCompliantSummary": {"NonCompliantCount": 0},
		}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_about_associations if {
	found := _in([
		_resource_compliance({
			"ComplianceType": "Association",
			"Status": "NON_COMPLIANT",
			"NonCompliantSummary": {"NonCompliantCount": 3},
		}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
