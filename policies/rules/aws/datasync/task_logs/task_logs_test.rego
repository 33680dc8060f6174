package rules.aws.datasync.task_logs_test

import data.rules.aws.datasync.task_logs as rule

_arn := "arn:aws:datasync:eu-west-1:111122223333:task/task-1"

_task(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(tasks) := {"resources": {"AWS::DataSync::Task": tasks}}

test_fail_when_no_group_is_set if {
	found := _in([_task({}, ["CloudWatchLogGroupArn"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_a_group_is_set if {
	found := _in([
		_task({"CloudWatchLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:copies"}, []),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_task({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
