package rules.aws.networkfirewall.firewall_logs_test

import data.rules.aws.networkfirewall.firewall_logs as rule

_arn := "arn:aws:network-firewall:eu-west-1:111122223333:firewall/one"

_firewall(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(firewalls) := {"resources": {"AWS::NetworkFirewall::Firewall": firewalls}}

test_fail_when_nothing_is_set if {
	found := _in([_firewall({}, ["LoggingConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_there_is_no_destination if {
	found := _in([_firewall({"LoggingConfiguration": {"LogDestinationConfigs": []}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_the_destinations_are_left_out if {
	found := _in([_firewall({"LoggingConfiguration": {}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_logs if {
	found := _in([
		_firewall({"LoggingConfiguration": {"LogDestinationConfigs": [{"LogType": "ALERT", "LogDestinationType": "CloudWatchLogs"}]}}, []),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_firewall({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
