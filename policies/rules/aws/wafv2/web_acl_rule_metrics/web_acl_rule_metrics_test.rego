package rules.aws.wafv2.web_acl_rule_metrics_test

import data.rules.aws.wafv2.web_acl_rule_metrics as rule

_arn := "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/one/1"

_web_acl(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(web_acls) := {"resources": {"AWS::WAFv2::WebACL": web_acls}}

test_fail_when_rules_do_not_count if {
	found := _in([
		_web_acl({"Rules": [
			{
				"Name": "rule-0",
				"VisibilityConfig": {
					"CloudWatchMetricsEnabled": false,
					"SampledRequestsEnabled": true,
					"MetricName": "m",
				},
			},
			{
				"Name": "rule-1",
				"VisibilityConfig": {
					"CloudWatchMetricsEnabled": true,
					"SampledRequestsEnabled": true,
					"MetricName": "m",
				},
			},
			{
				"Name": "rule-2",
				"VisibilityConfig": {
					"CloudWatchMetricsEnabled": false,
					"SampledRequestsEnabled": true,
					"MetricName": "m",
				},
			},
		]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"rules": "rule-0, rule-2"}}} with input as found
}

test_fail_when_one_rule_does_not_count if {
	found := _in([
		_web_acl({"Rules": [
			{
				"Name": "rule-0",
				"VisibilityConfig": {
					"CloudWatchMetricsEnabled": true,
					"SampledRequestsEnabled": true,
					"MetricName": "m",
				},
			},
			{
				"Name": "rule-1",
				"VisibilityConfig": {
					"CloudWatchMetricsEnabled": false,
					"SampledRequestsEnabled": true,
					"MetricName": "m",
				},
			},
		]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"rules": "rule-1"}}} with input as found
}

test_pass_when_all_rules_count if {
	found := _in([
		_web_acl({"Rules": [{
			"Name": "rule-0",
			"VisibilityConfig": {
				"CloudWatchMetricsEnabled": true,
				"SampledRequestsEnabled": true,
				"MetricName": "m",
			},
		}]}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_there_is_no_rule if {
	found := _in([_web_acl({"Rules": []})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
