package rules.aws.accessanalyzer.external_access_on_test

import data.rules.aws.accessanalyzer.external_access_on as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_good := {"status": "ACTIVE", "type": "ACCOUNT"}

_region(analyzers) := {"resources": {
	"AWS::::Region": [{"arn": _arn, "attributes": {}}],
	"AWS::AccessAnalyzer::Analyzer": [{"arn": $"arn:{i}", "attributes": attributes} | some i, attributes in analyzers],
}}

_fail(analyzers) := {finding | finding := {"resource": _arn, "evidence": {"analyzers": analyzers}}}

test_fail_when_there_is_none if {
	rule.fail == _fail(0) with input as _region([])
	rule.sure == set() with input as _region([])
}

test_fail_when_the_analyzer_is_not_active if {
	rule.fail == _fail(1) with input as _region([object.union(_good, {"status": "CREATING"})])
}

test_fail_when_the_analyzer_looks_for_unused_access if {
	rule.fail == _fail(1) with input as _region([object.union(_good, {"type": "ACCOUNT_UNUSED_ACCESS"})])
}

test_fail_when_the_analyzer_looks_for_internal_access if {
	rule.fail == _fail(1) with input as _region([object.union(_good, {"type": "ORGANIZATION_INTERNAL_ACCESS"})])
}

test_pass_when_on if {
	rule.fail == set() with input as _region([_good])
	rule.sure == {_arn} with input as _region([_good])
}

test_pass_when_the_organization_is_watched if {
	organization := object.union(_good, {"type": "ORGANIZATION"})
	rule.fail == set() with input as _region([organization])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Region": [], "AWS::AccessAnalyzer::Analyzer": []}}
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
