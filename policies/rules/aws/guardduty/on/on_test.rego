package rules.aws.guardduty.on_test

import data.rules.aws.guardduty.on as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_good := {"Status": "ENABLED"}

_region(detectors) := {"resources": {
	"AWS::::Region": [{"arn": _arn, "attributes": {}}],
	"AWS::GuardDuty::Detector": [{"arn": $"arn:{i}", "attributes": attributes} | some i, attributes in detectors],
}}

_fail(detectors) := {finding | finding := {"resource": _arn, "evidence": {"detectors": detectors}}}

test_fail_when_there_is_none if {
	rule.fail == _fail(0) with input as _region([])
	rule.sure == set() with input as _region([])
}

test_fail_when_the_detector_is_suspended if {
	rule.fail == _fail(1) with input as _region([object.union(_good, {"Status": "DISABLED"})])
}

test_pass_when_on if {
	rule.fail == set() with input as _region([_good])
	rule.sure == {_arn} with input as _region([_good])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Region": [], "AWS::GuardDuty::Detector": []}}
}

_allowed(names) := {"parameters": {"allowed_regions": names}, "resources": {"AWS::::Region": [{
	"arn": _arn,
	"region": "eu-west-1",
	"attributes": {},
}]}}

test_out_of_scope_when_the_region_may_not_be_used if {
	rule.fail == set() with input as object.union(_region([]), _allowed(["us-east-1"]))
	rule.out_of_scope == {_arn} with input as object.union(_region([]), _allowed(["us-east-1"]))
	every names in [[], ["eu-west-1", "us-east-1"]] {
		count(rule.fail) == 1 with input as object.union(_region([]), _allowed(names))
		rule.out_of_scope == set() with input as object.union(_region([]), _allowed(names))
	}
}
