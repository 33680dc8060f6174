package rules.aws.cloudtrail.s3_read_events_test

import data.rules.aws.cloudtrail.s3_read_events as rule

_root := "arn:aws:iam::111122223333:root"

_trail(kind, change) := object.union(
	{
		"IsMultiRegionTrail": true,
		"Status": {"IsLogging": true},
		"EventSelectors": [{
			"ReadWriteType": kind,
			"DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}],
		}],
	},
	change,
)

_account(trails) := {"partition": "aws", "resources": {
	"AWS::::Account": [{"arn": _root, "attributes": {}}],
	"AWS::CloudTrail::Trail": [{"attributes": attributes} | some attributes in trails],
}}

_fail(trails) := {finding | finding := {"resource": _root, "evidence": {"trails": trails}}}

test_fail_when_there_is_no_trail if {
	rule.fail == _fail(0) with input as _account([])
	rule.sure == set() with input as _account([])
}

test_fail_when_only_the_other_kind_is_recorded if {
	rule.fail == _fail(1) with input as _account([_trail("WriteOnly", {})])
}

test_fail_when_the_trail_is_of_one_region_or_off if {
	rule.fail == _fail(2) with input as _account([
		_trail("All", {"IsMultiRegionTrail": false}),
		_trail("All", {"Status": {"IsLogging": false}}),
	])
}

test_fail_when_an_advanced_selector_is_narrow if {
	fields := [
		{"Field": "eventCategory", "Equals": ["Data"]},
		{"Field": "resources.type", "Equals": ["AWS::S3::Object"]},
		{"Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::one/"]},
	]
	narrow := {"EventSelectors": [], "AdvancedEventSelectors": [{"FieldSelectors": fields}]}
	rule.fail == _fail(1) with input as _account([_trail("All", narrow)])
}

test_pass_when_a_trail_records_them if {
	every kind in ["All", "ReadOnly"] {
		rule.fail == set() with input as _account([_trail("WriteOnly", {}), _trail(kind, {})])
		rule.sure == {_root} with input as _account([_trail(kind, {})])
	}
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"partition": "aws",
		"resources": {"AWS::::Account": [], "AWS::CloudTrail::Trail": []},
	}
}
