package rules.aws.backup.plan_selects_resources_test

import data.rules.aws.backup.plan_selects_resources as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:backup-plan:1"

_plan(absent, attributes) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(plans) := {"resources": {"AWS::Backup::BackupPlan": plans}}

test_fail_when_nothing_is_selected if {
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([_plan([], {"Selections": []})])
}

test_fail_when_selections_are_absent if {
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([_plan(["Selections"], {})])
}

test_pass_when_something_is_selected if {
	rule.fail == set() with input as _in([_plan([], {"Selections": [{"SelectionName": "tagged"}]})])
}

test_near_miss_when_selections_are_not_known if rule.fail == set() with input as _in([_plan([], {})])

test_empty_account if rule.fail == set() with input as _in([])
