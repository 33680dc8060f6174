package rules.aws.route53.public_zone_query_logs_test

import data.rules.aws.route53.public_zone_query_logs as rule

_arn := "arn:aws:route53:::hostedzone/Z1"

_hosted_zone(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(hosted_zones) := {"resources": {"AWS::Route53::HostedZone": hosted_zones}}

test_fail_when_it_is_off if {
	found := _in([_hosted_zone({"Config": {"PrivateZone": false}, "QueryLoggingConfigs": []}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_it_was_never_on if {
	found := _in([_hosted_zone({"Config": {"PrivateZone": false}}, ["QueryLoggingConfigs"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_is_on if {
	found := _in([
		_hosted_zone(
			{
				"Config": {"PrivateZone": false},
				"QueryLoggingConfigs": [{"Id": "1", "HostedZoneId": "Z1"}],
			},
			[],
		),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_zone_is_private if {
	found := _in([_hosted_zone({"Config": {"PrivateZone": true}, "QueryLoggingConfigs": []}, [])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
