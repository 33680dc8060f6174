package rules.aws.cloudwatch.metric_alarm_has_data_test

import data.rules.aws.cloudwatch.metric_alarm_has_data as rule

_arn := "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web-5xx"

_alarm(state, since) := {"arn": _arn, "absent": [], "attributes": {"StateValue": state, "StateUpdatedTimestamp": since}}

_in(alarms) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"max_age_days": 1},
	"resources": {"AWS::CloudWatch::Alarm": alarms},
}

test_fail_when_data_are_missing_for_long if {
	found := _in([_alarm("INSUFFICIENT_DATA", "2026-11-23T05:59:59Z")])
	rule.fail == {{"resource": _arn, "evidence": {"since": "2026-11-23T05:59:59Z"}}} with input as found
}

test_pass_when_it_has_data if {
	every state in ["OK", "ALARM"] {
		rule.fail == set() with input as _in([_alarm(state, "2026-01-01T00:00:00Z")])
	}
}

test_near_miss_when_data_are_missing_for_a_day if {
	rule.fail == set() with input as _in([_alarm("INSUFFICIENT_DATA", "2026-11-23T06:00:00Z")])
}

test_empty_account if rule.fail == set() with input as _in([])
