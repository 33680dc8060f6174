package rules.aws.opensearch.domain_audit_logs_test

import data.rules.aws.opensearch.domain_audit_logs as rule

_arn := "arn:aws:es:eu-west-1:111122223333:domain/one"

_domain(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(domains) := {"resources": {"AWS::OpenSearchService::Domain": domains}}

test_fail_when_nothing_is_published if {
	found := _in([_domain({}, ["LogPublishingOptions"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_it_is_off if {
	found := _in([
		_domain({"LogPublishingOptions": {"AUDIT_LOGS": {"Enabled": false, "CloudWatchLogsLogGroupArn": "arn"}}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_only_other_logs_are_published if {
	found := _in([
		_domain({"LogPublishingOptions": {"SEARCH_SLOW_LOGS": {"Enabled": true, "CloudWatchLogsLogGroupArn": "arn"}}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([
		_domain({"LogPublishingOptions": {"AUDIT_LOGS": {"Enabled": true, "CloudWatchLogsLogGroupArn": "arn"}}}, []),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_domain({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
