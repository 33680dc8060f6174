package rules.aws.cloudtrail.log_validation_test

import data.rules.aws.cloudtrail.log_validation as rule

_arn := "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"

_trail(attributes, absent) := {"resources": {"AWS::CloudTrail::Trail": [{
	"arn": _arn,
	"attributes": attributes,
	"absent": absent,
}]}}

_fail := {{"resource": _arn, "evidence": {"validation": false}}}

test_fail_when_off if {
	rule.fail == _fail with input as _trail({"LogFileValidationEnabled": false}, [])
}

test_fail_when_never_set if {
	rule.fail == _fail with input as _trail({}, ["LogFileValidationEnabled"])
}

test_pass_when_on if {
	rule.fail == set() with input as _trail({"LogFileValidationEnabled": true}, [])
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _trail({}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::CloudTrail::Trail": []}}
}
