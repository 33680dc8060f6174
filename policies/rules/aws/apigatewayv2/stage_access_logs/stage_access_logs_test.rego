package rules.aws.apigatewayv2.stage_access_logs_test

import data.rules.aws.apigatewayv2.stage_access_logs as rule

_arn := "arn:aws:apigateway:eu-west-1::/apis/a1/stages/prod"

_stage(settings) := {"arn": _arn, "absent": [], "attributes": {"AccessLogSettings": settings}}

_in(stages) := {"resources": {"AWS::ApiGatewayV2::Stage": stages}}

test_fail_when_logging_was_never_set if {
	bare := {"arn": _arn, "absent": ["AccessLogSettings"], "attributes": {}}
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([bare])
}

test_fail_when_logs_go_nowhere if {
	every settings in [{"format": "$context.requestId"}, {"DestinationArn": ""}] {
		rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([_stage(settings)])
	}
}

test_pass_when_logs_go_to_a_log_group if {
	found := _in([_stage({"DestinationArn": "arn:aws:logs:eu-west-1:111122223333:log-group:api"})])
	rule.fail == set() with input as found
}

test_near_miss_when_settings_are_not_known if {
	unread := {"arn": _arn, "absent": ["Other"], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
