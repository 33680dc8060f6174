package rules.aws.logs.log_group_retention_long_enough_test

import data.rules.aws.logs.log_group_retention_long_enough as rule

_arn := "arn:aws:logs:eu-west-1:111122223333:log-group:one"

_log_group(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_parameters := {"min_days": 365}

_in(log_groups, parameters) := {"parameters": parameters, "resources": {"AWS::Logs::LogGroup": log_groups}}

test_fail_when_events_go_too_soon if {
	found := _in([_log_group({"retentionInDays": 180}, [])], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"days": 180}}} with input as found
}

test_pass_when_they_never_go if {
	found := _in([_log_group({}, ["retentionInDays"])], _parameters)
	rule.fail == set() with input as found
}

test_near_miss_when_they_are_kept_for_a_year if {
	found := _in([_log_group({"retentionInDays": 365}, [])], _parameters)
	rule.fail == set() with input as found
}

test_pass_when_less_is_asked_for if {
	found := _in([_log_group({"retentionInDays": 90}, [])], {"min_days": 90})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
