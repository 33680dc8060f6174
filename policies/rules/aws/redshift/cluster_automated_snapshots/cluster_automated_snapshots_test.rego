package rules.aws.redshift.cluster_automated_snapshots_test

import data.rules.aws.redshift.cluster_automated_snapshots as rule

_arn := "arn:aws:redshift:eu-west-1:111122223333:cluster:one"

_cluster(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_parameters := {"min_days": 7}

_in(clusters, parameters) := {"parameters": parameters, "resources": {"AWS::Redshift::Cluster": clusters}}

test_fail_when_there_are_none if {
	found := _in([_cluster({"AutomatedSnapshotRetentionPeriod": 0})], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"days": 0}}} with input as found
}

test_fail_when_they_are_kept_for_too_short if {
	found := _in([_cluster({"AutomatedSnapshotRetentionPeriod": 6})], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"days": 6}}} with input as found
}

test_pass_when_they_are_kept if {
	found := _in([_cluster({"AutomatedSnapshotRetentionPeriod": 7})], _parameters)
	rule.fail == set() with input as found
}

test_pass_when_less_is_asked_for if {
	found := _in([_cluster({"AutomatedSnapshotRetentionPeriod": 1})], {"min_days": 1})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
