package rules.aws.elasticbeanstalk.environment_log_streaming_test

import data.rules.aws.elasticbeanstalk.environment_log_streaming as rule

_arn := "arn:aws:elasticbeanstalk:eu-west-1:111122223333:environment/shop/prod"

_environment(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(environments) := {"resources": {"AWS::ElasticBeanstalk::Environment": environments}}

test_fail_when_they_are_not_streamed if {
	found := _in([
		_environment(
			{"LogSettings": [{
				"Namespace": "aws:elasticbeanstalk:cloudwatch:logs",
				"OptionName": "StreamLogs",
				"Value": "false",
			}]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_environment({"LogSettings": []}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_environment({}, ["LogSettings"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_they_are_streamed if {
	found := _in([
		_environment(
			{"LogSettings": [{
				"Namespace": "aws:elasticbeanstalk:cloudwatch:logs",
				"OptionName": "StreamLogs",
				"Value": "true",
			}]},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_another_option_is_true if {
	found := _in([
		_environment(
			{"LogSettings": [{
				"Namespace": "aws:elasticbeanstalk:cloudwatch:logs",
				"OptionName": "DeleteOnTerminate",
				"Value": "true",
			}]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
