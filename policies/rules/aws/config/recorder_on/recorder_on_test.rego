package rules.aws.config.recorder_on_test

import data.rules.aws.config.recorder_on as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_recorder := {
	"recordingGroup": {"allSupported": true},
	"recordingScope": "PAID",
	"Status": {"recording": true, "lastStatus": "SUCCESS"},
}

_channel := {"Status": {
	"configHistoryDeliveryInfo": {"lastStatus": "SUCCESS"},
	"configStreamDeliveryInfo": {"lastStatus": "NOT_APPLICABLE"},
}}

_region(recorders, channels) := {"resources": {
	"AWS::::Region": [{"arn": _arn, "attributes": {}}],
	"AWS::Config::ConfigurationRecorder": [{
		"arn": $"r{i}",
		"attributes": a,
		"absent": {"recordingScope"} - object.keys(a),
	} |
		some i, a in recorders
	],
	"AWS::Config::DeliveryChannel": [{"arn": $"c{i}", "attributes": a} | some i, a in channels],
}}

_changed(change) := _region([object.union(_recorder, change)], [_channel])

_fail(problem) := {finding | finding := {"resource": _arn, "evidence": {"problem": problem}}}

test_fail_when_there_is_no_recorder if {
	both := "No delivery channel works, No recorder records all resource types without failure"
	rule.fail == _fail("No recorder records all resource types without failure") with input as _region([], [_channel])
	rule.fail == _fail(both) with input as _region([], [])
	rule.sure == set() with input as _region([], [_channel])
}

test_fail_when_the_only_recorder_is_of_a_service if {
	service := {"recordingScope": "INTERNAL"}
	rule.fail == _fail("No recorder records all resource types without failure") with input as _changed(service)
}

test_fail_when_a_service_records_beside_a_stopped_recorder if {
	stopped := object.union(_recorder, {"Status": {"recording": false}})
	service := object.union(_recorder, {"recordingScope": "Internal"})
	rule.fail == _fail("No recorder records all resource types without failure") with input as _region([stopped, service], [_channel])
}

test_fail_when_the_recorder_does_not_record if {
	every status in [{"recording": false}, {"lastStatus": "FAILURE"}, {"lastStatus": "Failure"}] {
		rule.fail == _fail("No recorder records all resource types without failure") with input as _changed({"Status": status})
	}
}

test_fail_when_types_are_left_out if {
	some_types := {"recordingGroup": {"allSupported": false}}
	rule.fail == _fail("No recorder records all resource types without failure") with input as _changed(some_types)
	stopped := object.union(_recorder, {"Status": {"recording": false}})
	rule.fail == _fail("No recorder records all resource types without failure") with input as _region(
		[stopped, object.union(_recorder, some_types)],
		[_channel],
	)
}

test_fail_when_nothing_is_delivered if {
	broken := {"Status": {"configHistoryDeliveryInfo": {"lastStatus": "Failure"}}}
	rule.fail == _fail("No delivery channel works") with input as _region([_recorder], [])
	rule.fail == _fail("No delivery channel works") with input as _region([_recorder], [broken])
}

test_not_sure_while_a_fact_is_unknown if {
	recorder := {"arn": "r0", "attributes": object.remove(_recorder, ["recordingScope"]), "absent": []}
	rule.sure == set() with input as object.union(
		_region([], [_channel]),
		{"resources": {"AWS::Config::ConfigurationRecorder": [recorder]}},
	)
	rule.sure == set() with input as _region([_recorder], [{}])
}

test_pass_when_all_is_recorded_and_delivered if {
	every input_ in [
		_region([_recorder], [_channel]),
		_region([object.remove(_recorder, ["recordingScope"])], [_channel]),
		_changed({"Status": {"lastStatus": "PENDING"}}),
	] {
		rule.fail == set() with input as input_
		rule.sure == {_arn} with input as input_
	}
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {
		"AWS::::Region": [],
		"AWS::Config::ConfigurationRecorder": [],
		"AWS::Config::DeliveryChannel": [],
	}}
}

test_unsure_when_nothing_was_delivered_yet if {
	fresh := {"Status": {"configStreamDeliveryInfo": {"lastStatus": "NOT_APPLICABLE"}}}
	doubt := {"resource": _arn, "reason": "The delivery channel has delivered nothing yet"}
	rule.fail == set() with input as _region([_recorder], [fresh])
	rule.unsure == {doubt} with input as _region([_recorder], [fresh])
	rule.sure == set() with input as _region([_recorder], [fresh])
	rule.unsure == set() with input as _region([_recorder], [fresh, _channel])
	rule.unsure == set() with input as _region([], [fresh])
}

_allowed(names) := {"parameters": {"allowed_regions": names}, "resources": {"AWS::::Region": [{
	"arn": _arn,
	"region": "eu-west-1",
	"attributes": {},
}]}}

test_out_of_scope_when_the_region_may_not_be_used if {
	rule.fail == set() with input as object.union(_region([], []), _allowed(["us-east-1"]))
	rule.out_of_scope == {_arn} with input as object.union(_region([], []), _allowed(["us-east-1"]))
	every names in [[], ["eu-west-1", "us-east-1"]] {
		count(rule.fail) == 1 with input as object.union(_region([], []), _allowed(names))
		rule.out_of_scope == set() with input as object.union(_region([], []), _allowed(names))
	}
}
