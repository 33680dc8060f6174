package rules.aws.redshift.cluster_audit_logs_test

import data.rules.aws.redshift.cluster_audit_logs as rule

_arn := "arn:aws:redshift:eu-west-1:111122223333:cluster:one"

_cluster(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(clusters) := {"resources": {"AWS::Redshift::Cluster": clusters}}

test_fail_when_it_is_off if {
	found := _in([_cluster({"LoggingStatus": {"LoggingEnabled": false}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([
		_cluster({"LoggingStatus": {"LoggingEnabled": true, "LogDestinationType": "cloudwatch"}}),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
