package rules.aws.wafv2.web_acl_logs_test

import data.rules.aws.wafv2.web_acl_logs as rule

_arn := "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/one/1"

_web_acl(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(web_acls) := {"resources": {"AWS::WAFv2::WebACL": web_acls}}

test_fail_when_it_is_off if {
	found := _in([_web_acl({}, ["LoggingConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([
		_web_acl(
			{"LoggingConfiguration": {
				"ResourceArn": "arn",
				"LogDestinationConfigs": ["arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-one"],
			}},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_web_acl({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
