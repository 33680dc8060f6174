package rules.aws.cloudtrail.sends_to_cloudwatch_logs_test

import data.rules.aws.cloudtrail.sends_to_cloudwatch_logs as rule

_arn := "arn:aws:cloudtrail:eu-west-1:111122223333:trail/1"

_good_trail := {
	"CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*",
	"Status": {},
}

_trail(changes, absent) := {"arn": _arn, "absent": absent, "attributes": object.union(object.remove(_good_trail, absent), changes)}

_parameters := {"max_age_days": 1}

_in(trails, parameters) := {"time": "2026-11-24T06:00:00Z", "parameters": parameters, "resources": {"AWS::CloudTrail::Trail": trails}}

test_fail_when_no_log_group_is_set if {
	found := _in([_trail({"Status": {"IsLogging": true}}, ["CloudWatchLogsLogGroupArn"])], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"last": "never, no log group is set"}}} with input as found
}

test_fail_when_no_log_group_is_set_any_more if {
	found := _in(
		[
			_trail({"Status": {"LatestCloudWatchLogsDeliveryTime": "2026-11-01T00:00:00Z"}}, ["CloudWatchLogsLogGroupArn"]),
		],
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"last": "never, no log group is set"}}} with input as found
}

test_fail_when_the_last_delivery_is_old if {
	found := _in([_trail({"Status": {"LatestCloudWatchLogsDeliveryTime": "2026-11-23T05:59:59Z"}}, [])], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"last": "2026-11-23T05:59:59Z"}}} with input as found
}

test_fail_when_nothing_was_delivered if {
	found := _in([_trail({"Status": {"IsLogging": true}}, [])], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"last": "never"}}} with input as found
}

test_pass_when_events_arrive if {
	found := _in([_trail({"Status": {"LatestCloudWatchLogsDeliveryTime": "2026-11-24T05:50:00Z"}}, [])], _parameters)
	rule.fail == set() with input as found
}

test_near_miss_when_the_last_delivery_is_a_day_old if {
	found := _in([_trail({"Status": {"LatestCloudWatchLogsDeliveryTime": "2026-11-23T06:00:00Z"}}, [])], _parameters)
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
