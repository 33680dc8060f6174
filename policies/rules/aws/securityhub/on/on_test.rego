package rules.aws.securityhub.on_test

import data.rules.aws.securityhub.on as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_good := {"HubArn": "arn:aws:securityhub:eu-west-1:111122223333:hub/default"}

_region(hubs) := {"resources": {
	"AWS::::Region": [{"arn": _arn, "attributes": {}}],
	"AWS::SecurityHub::Hub": [{"arn": $"arn:{i}", "attributes": attributes} | some i, attributes in hubs],
}}

_fail(hubs) := {finding | finding := {"resource": _arn, "evidence": {"hubs": hubs}}}

test_fail_when_there_is_none if {
	rule.fail == _fail(0) with input as _region([])
	rule.sure == set() with input as _region([])
}

test_fail_when_the_hub_has_no_arn if {
	rule.fail == _fail(1) with input as _region([object.union(_good, {"HubArn": ""})])
}

test_pass_when_on if {
	rule.fail == set() with input as _region([_good])
	rule.sure == {_arn} with input as _region([_good])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Region": [], "AWS::SecurityHub::Hub": []}}
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

test_pass_when_on_without_standards if {
	rule.sure == {_arn} with input as _region([object.union(_good, {"EnabledStandards": []})])
}
