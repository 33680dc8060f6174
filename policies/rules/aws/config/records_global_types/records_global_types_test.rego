package rules.aws.config.records_global_types_test

import data.rules.aws.config.records_global_types as rule

_root := "arn:aws:iam::111122223333:root"

_account(recorders) := {"resources": {
	"AWS::::Account": [{"arn": _root, "attributes": {}}],
	"AWS::Config::ConfigurationRecorder": [{"arn": $"r{i}", "attributes": a} | some i, a in recorders],
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

test_pass_when_one_recorder_does if {
	rule.fail == set() with input as _account([_recorder(false, true), _recorder(true, true)])
	rule.sure == {_root} with input as _account([_recorder(false, true), _recorder(true, true)])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::Config::ConfigurationRecorder": []}}
}
