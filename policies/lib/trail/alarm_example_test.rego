# A chain that is whole, for the tests of the rules that ask for one, and the same chain with each link broken.
package lib.trail.alarm_example_test

import data.lib.trail.alarm

_prefix := "arn:aws:logs:eu-west-1:111122223333:log-group:trail"

_topic := "arn:aws:sns:eu-west-1:111122223333:security"

_other_topic := "arn:aws:sns:eu-west-1:111122223333:other"

_other_region := "arn:aws:cloudwatch:us-east-1:111122223333:alarm:a"

_ops_item := "arn:aws:ssm:eu-west-1:111122223333:opsitem:1"

whole(pattern) := {
	"regions": ["eu-west-1", "us-east-1"],
	"trails": [{
		"IsMultiRegionTrail": true,
		"Status": {"IsLogging": true},
		"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true}],
		"CloudWatchLogsLogGroupArn": $"{_prefix}:*",
	}],
	"filters": {$"{_prefix}:metric-filter/f": {
		"filterPattern": pattern,
		"metricTransformations": [{"metricName": "m", "metricNamespace": "cis"}],
	}},
	"alarms": [{
		"AlarmArn": "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a",
		"MetricName": "m",
		"Namespace": "cis",
		"ActionsEnabled": true,
		"AlarmActions": [_topic],
	}],
	"subscriptions": [{"TopicArn": _topic, "SubscriptionArn": $"{_topic}:3f9a"}],
}

# What each gap is called, with a chain that has it.
broken(pattern) := [
	["No trail is on in all regions with all management events", _with(pattern, "trails", [])],
	["No trail is on in all regions with all management events", _trail(pattern, {"IsMultiRegionTrail": false})],
	["No trail is on in all regions with all management events", _trail(pattern, {"Status": {"IsLogging": false}})],
	["No such trail sends its events to CloudWatch Logs", _trail(pattern, {"CloudWatchLogsLogGroupArn": ""})],
	["No alarm watches the metric", _with(pattern, "alarms", [])],
	["No alarm watches the metric", _alarm(pattern, {"MetricName": "other"})],
	["No alarm watches the metric", _alarm(pattern, {"Namespace": "other"})],
	["No alarm watches the metric", _alarm(pattern, {"AlarmArn": _other_region})],
	["No alarm with its actions on notifies an SNS topic", _alarm(pattern, {"ActionsEnabled": false})],
	["No alarm with its actions on notifies an SNS topic", _alarm(pattern, {"AlarmActions": []})],
	["No alarm with its actions on notifies an SNS topic", _alarm(pattern, {"AlarmActions": [_ops_item]})],
	["The SNS topic has no confirmed subscription", _with(pattern, "subscriptions", [])],
	["The SNS topic has no confirmed subscription", _subscribed(pattern, _topic, "PendingConfirmation")],
	["The SNS topic has no confirmed subscription", _subscribed(pattern, _topic, "Deleted arn:1")],
	["The SNS topic has no confirmed subscription", _subscribed(pattern, _other_topic, $"{_other_topic}:1")],
]

# The same as a rule's input.
snapshot(chain) := {"account": "111122223333", "partition": "aws", "regions": ["eu-west-1"], "resources": {
	"AWS::::Account": [{"arn": "arn:aws:iam::111122223333:root", "account": "111122223333", "attributes": {}}],
	"AWS::CloudTrail::Trail": [{"attributes": trail} | some trail in chain.trails],
	"AWS::Logs::MetricFilter": [{"arn": arn, "attributes": filter} | some arn, filter in chain.filters],
	"AWS::CloudWatch::Alarm": [{"attributes": attributes} | some attributes in chain.alarms],
	"AWS::SNS::Subscription": [{"attributes": subscription} | some subscription in chain.subscriptions],
}}

empty := {"account": "111122223333", "partition": "aws", "regions": ["eu-west-1"], "resources": {
	"AWS::::Account": [],
	"AWS::CloudTrail::Trail": [],
	"AWS::Logs::MetricFilter": [],
	"AWS::CloudWatch::Alarm": [],
	"AWS::SNS::Subscription": [],
}}

foreign_topic(pattern) := _alarm(pattern, {"AlarmActions": ["arn:aws:sns:eu-west-1:444455556666:security"]})

foreign_group(pattern) := _trail(
	pattern,
	{"CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:444455556666:log-group:trail:*"},
)

slow(pattern) := _alarm(pattern, {"ComparisonOperator": "GreaterThanThreshold", "Threshold": 9})

_with(pattern, link, value) := object.union(object.remove(whole(pattern), [link]), {link: value})

_subscribed(pattern, topic, subscription) := _with(
	pattern, "subscriptions",
	[{"TopicArn": topic, "SubscriptionArn": subscription}],
)

_trail(pattern, change) := _with(pattern, "trails", [object.union(whole(pattern).trails[0], change)])

_alarm(pattern, change) := _with(pattern, "alarms", [object.union(whole(pattern).alarms[0], change)])

_pattern := `{ ($.eventName = "A") || ($.eventName = "B") }`

_events := [{"eventName": "A"}, {"eventName": "B"}]

_gap(chain, events) := alarm.gap(alarm.paths(events, chain))

_doubts(chain) := alarm.doubts(alarm.paths(_events, chain), "111122223333")

another_account := "The log group or the SNS topic is in another account; scan that account"

# What is said of the only filter of these chains.
unread := "It cannot be said what these metric filters count: f"

test_whole_chain_has_no_gap if {
	_gap(whole(_pattern), _events) == "none"
	_doubts(whole(_pattern)) == set()
}

test_whole_chain_beside_one_of_another_account_has_no_gap if {
	trails := array.concat(whole(_pattern).trails, foreign_group(_pattern).trails)
	_gap(_with(_pattern, "trails", trails), _events) == "none"
	_doubts(_with(_pattern, "trails", trails)) == set()
}

test_each_broken_link_is_named if {
	every case in broken(_pattern) {
		_gap(case[1], _events) == case[0]
		_doubts(case[1]) == set()
	}
}

test_uncounted_events_are_named if {
	words := "No metric filter of its log group counts "
	_gap(whole(`{ $.eventName = "A" }`), _events) == concat("", [words, "B"])
	_gap(_with(_pattern, "filters", {}), _events) == concat("", [words, "A, B"])
	_gap(whole("ERROR"), [{"errorCode": "AccessDenied"}]) == concat("", [words, "AccessDenied"])
	_gap(whole("ERROR"), [{"errorCode": {"except": []}, "eventName": "A"}]) == concat("", [words, "A"])
	_gap(whole("ERROR"), [{"eventName": {"except": []}}]) == concat("", [words, "these events"])
}

test_filter_of_another_group_does_not_count if {
	filter := {
		"filterPattern": _pattern,
		"metricTransformations": [{"metricName": "m", "metricNamespace": "cis"}],
	}
	chain := object.union(
		_with(_pattern, "filters", {}),
		{"filters": {$"{_prefix}2:metric-filter/f": filter}},
	)
	_gap(chain, _events) == "No metric filter of its log group counts A, B"
}

_half(name) := {
	"filterPattern": concat("", [`{ $.eventName = "`, name, `" }`]),
	"metricTransformations": [{"metricName": "m", "metricNamespace": "cis"}],
}

test_filters_may_share_the_events if {
	chain := _with(_pattern, "filters", {})
	shared := object.union(chain, {"filters": {
		$"{_prefix}:metric-filter/a": _half("A"),
		$"{_prefix}:metric-filter/b": _half("B"),
	}})
	_gap(shared, _events) == "none"
}

test_alarm_may_use_the_metric_in_an_expression if {
	math := {
		"AlarmArn": "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a",
		"ActionsEnabled": true,
		"AlarmActions": [_topic],
		"Metrics": [
			{"Id": "e", "Expression": "SUM(METRICS())"},
			{"Id": "m", "MetricStat": {"Metric": {"MetricName": "m", "Namespace": "cis"}}},
		],
	}
	_gap(_with(_pattern, "alarms", [math]), _events) == "none"
}

test_what_another_account_has_is_in_doubt if {
	_gap(foreign_topic(_pattern), _events) == "The SNS topic has no confirmed subscription"
	_doubts(foreign_topic(_pattern)) == {another_account}
	_gap(foreign_group(_pattern), _events) == "No metric filter of its log group counts A, B"
	_doubts(foreign_group(_pattern)) == {another_account}
	_doubts(foreign_topic(`{ $.eventName = "A" }`)) == set()
}

_f := concat("", [_prefix, ":metric-filter/f"])

test_what_the_scan_leaves_out_is_in_doubt if {
	_doubts(_with(_pattern, "regions", ["us-east-1"])) == set()
	unseen := {"The log group is in eu-west-1, which this scan leaves out"}
	chain := object.union(_with(_pattern, "filters", {}), {"regions": ["us-east-1"]})
	_doubts(chain) == unseen
}

_guess := `{ $.eventName = %^[AB]$% }`

test_what_cannot_be_read_is_in_doubt if {
	every text in [_guess, `{ ($.eventName = "A") || ($.eventName = %B%) }`, `%A|B%`, `{ $.eventName = "A" or "B" }`, "[a, b]"] {
		_gap(whole(text), _events) != "none"
		_doubts(whole(text)) == {unread}
	}
}

test_what_cannot_be_read_does_not_mend_another_link if {
	every case in broken(_guess) {
		_doubts(case[1]) == set()
	}
	_doubts(whole(`{ ($.eventName = "A") || ($.eventSource = %B%) }`)) == set()
	_doubts(whole(`{ ($.eventName = %A|B%) && ($.eventName = "A") }`)) == set()
}

test_doubts_add_up if {
	_doubts(foreign_topic(_guess)) == {another_account, unread}
	_doubts(foreign_group(_guess)) == {another_account}
	both := object.union(foreign_topic(_pattern), {"filters": {
		_f: {
			"filterPattern": _guess,
			"metricTransformations": [{"metricName": "guess", "metricNamespace": "cis"}],
		},
		concat("", [_prefix, ":metric-filter/g"]): whole(_pattern).filters[_f],
	}})
	_doubts(both) == {another_account}
	own := object.union(whole(_pattern).alarms[0], {"MetricName": "guess"})
	_doubts(object.union(both, {"alarms": array.concat(both.alarms, [own])})) == {unread}
}

test_empty_pattern_counts_everything if {
	every text in ["", " ", `""`, `" "`] {
		_gap(whole(text), _events) == "none"
	}
}

_notes(change) := alarm.notes(alarm.paths(_events, _alarm(_pattern, change)))

test_alarms_that_wait_are_noted if {
	_notes({"ComparisonOperator": "GreaterThanOrEqualToThreshold", "Threshold": 1}) == set()
	_notes({"ComparisonOperator": "GreaterThanThreshold", "Threshold": 0}) == set()
	late := "Alarm a waits for GreaterThanOrEqualToThreshold 5"
	_notes({"ComparisonOperator": "GreaterThanOrEqualToThreshold", "Threshold": 5}) == {late}
	late_too := "Alarm a waits for GreaterThanThreshold 1"
	_notes({"ComparisonOperator": "GreaterThanThreshold", "Threshold": 1}) == {late_too}
	odd := "Alarm a waits for LessThanThreshold 1"
	_notes({"ComparisonOperator": "LessThanThreshold", "Threshold": 1}) == {odd}
	_notes({}) == set()
}
