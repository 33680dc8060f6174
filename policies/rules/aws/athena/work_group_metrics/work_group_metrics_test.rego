package rules.aws.athena.work_group_metrics_test

import data.rules.aws.athena.work_group_metrics as rule

_arn := "arn:aws:athena:eu-west-1:111122223333:workgroup/one"

_work_group(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(work_groups) := {"resources": {"AWS::Athena::WorkGroup": work_groups}}

test_fail_when_they_are_off if {
	found := _in([
		_work_group({"State": "ENABLED", "Configuration": {"PublishCloudWatchMetricsEnabled": false}}),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_work_group({"State": "ENABLED", "Configuration": {}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_they_are_on if {
	found := _in([
		_work_group({"State": "ENABLED", "Configuration": {"PublishCloudWatchMetricsEnabled": true}}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_workgroup_is_off if {
	found := _in([
		_work_group({"State": "DISABLED", "Configuration": {"PublishCloudWatchMetricsEnabled": false}}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
