package rules.aws.rds.cluster_multi_az_test

import data.rules.aws.rds.cluster_multi_az as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

_cluster(engine, value) := {"arn": _arn, "absent": ["TagList"], "attributes": {"Engine": engine, "MultiAZ": value}}

_tagged(value) := {"arn": _arn, "absent": [], "attributes": {
	"Engine": "aurora-mysql", "MultiAZ": false, "TagList": [{"Key": "env", "Value": value}],
}}

_in(clusters) := {"resources": {"AWS::RDS::DBCluster": clusters}, "parameters": {"exempt_tags": ["env=test"]}}

_failing := {{"resource": _arn, "evidence": {"engine": "aurora-mysql"}}}

test_fail_when_all_members_are_in_one_zone if {
	every cluster in [_cluster("aurora-mysql", false), _tagged("prod")] {
		rule.fail == _failing with input as _in([cluster])
		rule.in_scope == {_arn} with input as _in([cluster])
	}
}

test_pass_when_members_are_in_several_zones if {
	found := _in([_cluster("aurora-mysql", true)])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_a_tag_lets_it_fail if {
	rule.fail == set() with input as _in([_tagged("test")])
	rule.in_scope == set() with input as _in([_tagged("test")])
}

test_near_miss_when_tags_are_not_known if {
	unread := {"arn": _arn, "absent": [], "attributes": {"Engine": "aurora-mysql", "MultiAZ": false}}
	rule.fail == set() with input as _in([unread])
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_cluster(engine, false)])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
