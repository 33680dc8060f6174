package lib.trail.alarm_test

import data.lib.trail.alarm
import data.lib.trail.alarm_example_test as example

_chain(filters, alarms) := object.union(
	object.remove(example.whole(""), ["filters", "alarms"]),
	{"filters": filters, "alarms": alarms},
)

_group := "arn:aws:logs:eu-west-1:111122223333:log-group:trail"

test_all_filters_that_cannot_be_read_are_named if {
	whole := example.whole(`%A%`)
	some filter in whole.filters
	filters := {$"{_group}:metric-filter/{name}": filter | some name in ["g", "f"]}
	doubts := alarm.doubts(alarm.paths([{"eventName": "A"}], _chain(filters, whole.alarms)), "111122223333")
	doubts == {"It cannot be said what these metric filters count: f, g"}
}

test_an_alarm_that_waits_for_the_second_event_is_noted if {
	whole := example.whole(`{ $.eventName = "A" }`)
	second := object.union(whole.alarms[0], {"ComparisonOperator": "GreaterThanOrEqualToThreshold", "Threshold": 2})
	notes := alarm.notes(alarm.paths([{"eventName": "A"}], _chain(whole.filters, [second])))
	notes == {"Alarm a waits for GreaterThanOrEqualToThreshold 2"}
}

test_a_filter_with_the_name_of_another_group_is_not_of_it if {
	whole := example.whole(`{ $.eventName = "A" }`)
	some filter in whole.filters
	name := concat("", [_group, "2:metric-filter/", _group, ":metric-filter/f"])
	gap := alarm.gap(alarm.paths([{"eventName": "A"}], _chain({name: filter}, whole.alarms)))
	gap == "No metric filter of its log group counts A"
}
