package rules.aws.cloudtrail.logs_everywhere_test

import data.rules.aws.cloudtrail.logs_everywhere as rule

_root := "arn:aws:iam::111122223333:root"

_good := {
	"IsMultiRegionTrail": true,
	"Status": {"IsLogging": true},
	"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true}],
}

_account(trails) := {"resources": {
	"AWS::::Account": [{"arn": _root, "attributes": {}}],
	"AWS::CloudTrail::Trail": [{"arn": $"arn:{i}", "attributes": attributes} | some i, attributes in trails],
}}

_bad(change) := [object.union(_good, change)]

_fail(trails) := {finding | finding := {"resource": _root, "evidence": {"trails": trails}}}

test_fail_when_there_is_no_trail if {
	rule.fail == _fail(0) with input as _account([])
	rule.sure == set() with input as _account([])
}

test_fail_when_the_trail_is_of_one_region if {
	rule.fail == _fail(1) with input as _account(_bad({"IsMultiRegionTrail": false}))
}

test_fail_when_the_trail_is_off if {
	rule.fail == _fail(1) with input as _account(_bad({"Status": {"IsLogging": false}}))
}

test_fail_when_the_trail_records_writes_only if {
	writes := {"EventSelectors": [{"ReadWriteType": "WriteOnly", "IncludeManagementEvents": true}]}
	rule.fail == _fail(1) with input as _account(_bad(writes))
}

test_pass_when_one_trail_is_good if {
	trails := array.concat(_bad({"Status": {"IsLogging": false}}), [_good])
	rule.fail == set() with input as _account(trails)
	rule.sure == {_root} with input as _account(trails)
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::CloudTrail::Trail": []}}
}
