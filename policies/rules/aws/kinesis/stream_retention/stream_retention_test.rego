package rules.aws.kinesis.stream_retention_test

import data.rules.aws.kinesis.stream_retention as rule

_arn := "arn:aws:kinesis:eu-west-1:111122223333:stream/one"

_stream(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_parameters := {"min_hours": 168}

_in(streams, parameters) := {"parameters": parameters, "resources": {"AWS::Kinesis::Stream": streams}}

test_fail_when_it_is_a_day if {
	found := _in([_stream({"RetentionPeriodHours": 24})], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"hours": 24}}} with input as found
}

test_pass_when_it_is_a_week if {
	found := _in([_stream({"RetentionPeriodHours": 168})], _parameters)
	rule.fail == set() with input as found
}

test_pass_when_less_is_asked_for if {
	found := _in([_stream({"RetentionPeriodHours": 24})], {"min_hours": 24})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
