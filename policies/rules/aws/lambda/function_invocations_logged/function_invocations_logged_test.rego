package rules.aws.lambda.function_invocations_logged_test

import data.rules.aws.lambda.function_invocations_logged as rule

_arn := "arn:aws:lambda:eu-west-1:111122223333:function:orders"

_function := {"arn": _arn, "region": "eu-west-1", "absent": [], "attributes": {"FunctionArn": _arn}}

_trail(multi, home, logging, selectors) := {"absent": [], "attributes": object.union(
	{"IsMultiRegionTrail": multi, "HomeRegion": home, "Status": {"IsLogging": logging}},
	selectors,
)}

_in(trails) := {"partition": "aws", "resources": {"AWS::Lambda::Function": [_function], "AWS::CloudTrail::Trail": trails}}

_basic(type, value) := {"EventSelectors": [{"DataResources": [{"Type": type, "Values": [value]}]}]}

_advanced(fields) := {"AdvancedEventSelectors": [{"FieldSelectors": array.concat(fields, [
	{"Field": "eventCategory", "Equals": ["Data"]},
	{"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]},
])}]}

_all := _basic("AWS::Lambda::Function", "arn:aws:lambda")

_failing := {{"resource": _arn, "evidence": {"function": _arn}}}

test_fail_when_there_is_no_trail if {
	rule.fail == _failing with input as _in([])
	rule.sure == set() with input as _in([])
}

test_fail_when_the_trail_is_off_or_elsewhere if {
	every trail in [_trail(true, "eu-west-1", false, _all), _trail(false, "us-east-1", true, _all)] {
		rule.fail == _failing with input as _in([trail])
	}
}

test_fail_when_the_trail_records_something_else if {
	every selectors in [
		_basic("AWS::S3::Object", "arn:aws:lambda"),
		_basic("AWS::Lambda::Function", "arn:aws:lambda:eu-west-1:111122223333:function:other"),
		_advanced([{"Field": "readOnly", "Equals": ["true"]}]),
		_advanced([{"Field": "resources.ARN", "StartsWith": ["arn:aws:lambda:us-east-1:"]}]),
		{"AdvancedEventSelectors": [{"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]}]}]},
	] {
		rule.fail == _failing with input as _in([_trail(true, "eu-west-1", true, selectors)])
	}
}

test_pass_when_a_trail_records_it if {
	every selectors in [
		_all,
		_basic("AWS::Lambda::Function", _arn),
		_advanced([]),
		_advanced([{"Field": "resources.ARN", "Equals": [_arn]}]),
	] {
		every trail in [_trail(true, "us-east-1", true, selectors), _trail(false, "eu-west-1", true, selectors)] {
			rule.fail == set() with input as _in([trail])
			rule.sure == {_arn} with input as _in([trail])
		}
	}
}

test_near_miss_when_selectors_are_not_known if {
	rule.sure == set() with input as _in([_trail(true, "eu-west-1", true, {})])
}

test_empty_account if {
	rule.fail == set() with input as {"partition": "aws", "resources": {"AWS::Lambda::Function": [], "AWS::CloudTrail::Trail": []}}
}
