package rules.aws.backup.plan_present_test

import data.rules.aws.backup.plan_present as rule

_arn := "arn:aws:iam::111122223333:root"

_in(plans) := {"resources": {"AWS::::Account": [{"arn": _arn, "absent": [], "attributes": {}}], "AWS::Backup::BackupPlan": plans}}

_plan(selections) := {
	"arn": "arn:aws:backup:eu-west-1:111122223333:backup-plan:1",
	"absent": [],
	"attributes": {"Selections": selections},
}

test_fail_when_there_is_no_plan if {
	found := _in([])
	rule.fail == {{"resource": _arn, "evidence": {"plans": 0}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_plan_selects_nothing if {
	rule.fail == {{"resource": _arn, "evidence": {"plans": 1}}} with input as _in([_plan([])])
}

test_pass_when_a_plan_selects_something if {
	found := _in([_plan([]), _plan([{"SelectionName": "tagged"}])])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_selections_are_not_known if {
	found := _in([object.union(_plan([]), {"attributes": {"Other": 1}})])
	rule.sure == set() with input as found
}

test_empty_account if {
	found := {"resources": {"AWS::::Account": [], "AWS::Backup::BackupPlan": []}}
	rule.fail == set() with input as found
	rule.sure == set() with input as found
}
