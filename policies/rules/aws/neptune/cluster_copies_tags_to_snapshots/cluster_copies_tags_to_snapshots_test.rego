package rules.aws.neptune.cluster_copies_tags_to_snapshots_test

import data.rules.aws.neptune.cluster_copies_tags_to_snapshots as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:cluster:one"

_dbcluster(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(dbclusters) := {"resources": {"AWS::RDS::DBCluster": dbclusters}}

test_fail_when_tags_are_not_copied if {
	found := _in([_dbcluster({"Engine": "neptune", "CopyTagsToSnapshot": false}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_dbcluster({"Engine": "neptune"}, ["CopyTagsToSnapshot"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_tags_are_copied if {
	found := _in([_dbcluster({"Engine": "neptune", "CopyTagsToSnapshot": true}, [])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_another_engine if {
	found := _in([_dbcluster({"Engine": "aurora-mysql", "CopyTagsToSnapshot": false}, [])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
