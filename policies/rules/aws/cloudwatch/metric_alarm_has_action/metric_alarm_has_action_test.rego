package rules.aws.cloudwatch.metric_alarm_has_action_test

import data.rules.aws.cloudwatch.metric_alarm_has_action as rule

_arn := "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web-5xx"

_alarm(name, enabled, actions) := {"arn": _arn, "absent": [], "attributes": {
	"AlarmName": name, "ActionsEnabled": enabled, "AlarmActions": actions,
}}

_in(alarms) := {"resources": {"AWS::CloudWatch::Alarm": alarms}}

_topic := "arn:aws:sns:eu-west-1:111122223333:on-call"

test_fail_when_actions_are_off if {
	every actions in [[_topic], []] {
		found := _in([_alarm("web-5xx", false, actions)])
		rule.fail == {{"resource": _arn, "evidence": {"reason": "its actions are off"}}} with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_fail_when_there_is_no_action if {
	bare := {"arn": _arn, "absent": ["AlarmActions"], "attributes": {"AlarmName": "web-5xx", "ActionsEnabled": true}}
	every alarm in [_alarm("web-5xx", true, []), bare] {
		rule.fail == {{"resource": _arn, "evidence": {"reason": "it has no action"}}} with input as _in([alarm])
	}
}

test_pass_when_it_has_an_action if {
	found := _in([_alarm("web-5xx", true, [_topic])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_target_tracking_made_it if {
	found := _in([_alarm("TargetTracking-table/orders", false, [])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_fail_when_only_the_middle_of_the_name_is_like_target_tracking if {
	found := _in([_alarm("my-TargetTracking-alarm", true, [])])
	rule.fail == {{"resource": _arn, "evidence": {"reason": "it has no action"}}} with input as found
}

test_near_miss_when_actions_are_not_known if {
	unread := {"arn": _arn, "absent": [], "attributes": {"AlarmName": "web-5xx", "ActionsEnabled": true}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
