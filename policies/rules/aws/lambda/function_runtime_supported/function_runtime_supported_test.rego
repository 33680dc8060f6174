package rules.aws.lambda.function_runtime_supported_test

import data.rules.aws.lambda.function_runtime_supported as rule

_arn := "arn:aws:lambda:eu-west-1:111122223333:function:orders"

_function(runtime) := {"arn": _arn, "absent": [], "attributes": {"Runtime": runtime}}

_in(functions) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"deprecated": ["old1.x=2026-11-23", "now1.x=2026-11-24", "soon1.x=2026-11-25"]},
	"resources": {"AWS::Lambda::Function": functions},
}

test_fail_when_the_date_is_over if {
	rule.fail == {{
		"resource": _arn,
		"evidence": {"runtime": "old1.x", "since": "2026-11-23"},
	}} with input as _in([_function("old1.x")])
}

test_fail_when_the_date_is_today if {
	rule.fail == {{
		"resource": _arn,
		"evidence": {"runtime": "now1.x", "since": "2026-11-24"},
	}} with input as _in([_function("now1.x")])
}

test_pass_when_the_runtime_has_no_date if rule.fail == set() with input as _in([_function("new1.x")])

test_pass_when_it_is_an_image if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": ["Runtime"], "attributes": {}}])
}

test_near_miss_when_the_date_is_to_come if rule.fail == set() with input as _in([_function("soon1.x")])

test_empty_account if rule.fail == set() with input as _in([])
