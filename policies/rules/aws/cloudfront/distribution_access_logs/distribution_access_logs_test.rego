package rules.aws.cloudfront.distribution_access_logs_test

import data.rules.aws.cloudfront.distribution_access_logs as rule

_arn := "arn:aws:cloudfront::111122223333:distribution/E1"

_distribution(config) := {"id": "E1", "arn": _arn, "absent": [], "attributes": {"DistributionConfig": config}}

_source(name, type, arn) := {"absent": [], "attributes": {"name": name, "logType": type, "resourceArns": [arn]}}

_delivery(source) := {"absent": [], "attributes": {"deliverySourceName": source}}

_in(distributions, sources, deliveries) := {"resources": {
	"AWS::CloudFront::Distribution": distributions,
	"AWS::Logs::DeliverySource": sources,
	"AWS::Logs::Delivery": deliveries,
}}

_failing := {{"resource": _arn, "evidence": {"id": "E1"}}}

test_fail_when_nothing_is_logged if {
	found := _in([_distribution({"Logging": {"Enabled": false}})], [], [])
	rule.fail == _failing with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_configuration_says_nothing_of_logging if {
	rule.fail == _failing with input as _in([_distribution({"Comment": ""})], [], [])
}

test_pass_when_standard_logging_is_on if {
	found := _in([_distribution({"Logging": {"Enabled": true}})], [], [])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_pass_when_access_logs_are_delivered if {
	config := {"Logging": {"Enabled": false}}
	found := _in([_distribution(config)], [_source("web", "ACCESS_LOGS", _arn)], [_delivery("web")])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_fail_when_the_delivery_is_of_something_else if {
	config := {"Logging": {"Enabled": false}}
	other := "arn:aws:cloudfront::111122223333:distribution/E2"
	every case in [
		[_source("web", "ACCESS_LOGS", _arn), _delivery("api")],
		[_source("web", "ACCESS_LOGS", other), _delivery("web")],
		[_source("web", "CONNECTION_LOGS", _arn), _delivery("web")],
	] {
		rule.fail == _failing with input as _in([_distribution(config)], [case[0]], [case[1]])
	}
}

test_near_miss_when_the_configuration_is_not_known if {
	unread := {"id": "E1", "arn": _arn, "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread], [], [])
}

test_empty_account if rule.fail == set() with input as _in([], [], [])
