package rules.aws.config.records_global_types_test

import data.rules.aws.config.records_global_types as rule

_root := "arn:aws:iam::111122223333:root"

_account(recorders) := {"regions": ["eu-west-1", "us-east-1"], "resources": {
	"AWS::::Account": [{"arn": _root, "attributes": {}}],
	"AWS::Config::ConfigurationRecorder": [{
		"arn": $"r{i}",
		"attributes": a,
		"absent": {"recordingScope"} - object.keys(a),
	} |
		some i, a in recorders
	],
}}

_recorder(global, recording) := {
	"recordingGroup": {"includeGlobalResourceTypes": global},
	"Status": {"recording": recording},
}

_fail(recorders) := {finding | finding := {"resource": _root, "evidence": {"recorders": recorders}}}

test_fail_when_no_recorder_includes_global_types if {
	rule.fail == _fail(0) with input as _account([])
	rule.fail == _fail(1) with input as _account([_recorder(false, true)])
	rule.sure == set() with input as _account([_recorder(false, true)])
}

test_fail_when_the_one_that_does_is_stopped if {
	rule.fail == _fail(2) with input as _account([_recorder(true, false), _recorder(false, true)])
}

test_fail_when_the_one_that_does_fails_or_is_of_a_service if {
	failing := object.union(_recorder(true, true), {"Status": {"lastStatus": "FAILURE"}})
	rule.fail == _fail(1) with input as _account([failing])
	service := object.union(_recorder(true, true), {"recordingScope": "Internal"})
	rule.fail == _fail(1) with input as _account([service])
	rule.sure == set() with input as _account([service])
	own := object.union(_recorder(true, true), {"recordingScope": "PAID"})
	rule.sure == {_root} with input as _account([service, own])
}

test_fail_says_which_regions_were_looked_at if {
	note := {"resource": _root, "note": "The scan looked at eu-west-1, us-east-1"}
	rule.notes == {note} with input as _account([])
	rule.notes == set() with input as _account([_recorder(true, true)])
}

test_pass_when_one_recorder_does if {
	rule.fail == set() with input as _account([_recorder(false, true), _recorder(true, true)])
	rule.sure == {_root} with input as _account([_recorder(false, true), _recorder(true, true)])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::Config::ConfigurationRecorder": []}}
}
