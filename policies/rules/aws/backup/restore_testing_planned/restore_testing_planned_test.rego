package rules.aws.backup.restore_testing_planned_test

import data.rules.aws.backup.restore_testing_planned as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_restore_testing_plan(attributes) := {"arn": "arn:aws:backup:eu-west-1:111122223333:restoretestingplan/1", "absent": [], "attributes": attributes}

_in(resources) := {"resources": object.union({"AWS::::Account": [], "AWS::Backup::RestoreTestingPlan": []}, resources)}

test_fail_when_there_is_no_plan if {
	found := _in({"AWS::::Account": [_account]})
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.sure == set() with input as found
}

test_pass_when_there_is_a_plan if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Backup::RestoreTestingPlan": [_restore_testing_plan({"RestoreTestingPlanName": "monthly"})],
	})
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
