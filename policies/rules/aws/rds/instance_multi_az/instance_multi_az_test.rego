package rules.aws.rds.instance_multi_az_test

import data.rules.aws.rds.instance_multi_az as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:db:orders"

_alone(engine, value) := {
	"arn": _arn, "absent": ["DBClusterIdentifier", "TagList"],
	"attributes": {"Engine": engine, "MultiAZ": value},
}

_member(value) := {"arn": _arn, "absent": [], "attributes": {
	"Engine": "aurora-mysql", "MultiAZ": value, "DBClusterIdentifier": "orders",
	"TagList": [{"Key": "env", "Value": "prod"}],
}}

_cluster(name, value) := {"absent": [], "attributes": {"DBClusterIdentifier": name, "MultiAZ": value}}

_in(instances, clusters) := {
	"resources": {"AWS::RDS::DBInstance": instances, "AWS::RDS::DBCluster": clusters},
	"parameters": {"exempt_tags": ["env=test"]},
}

test_fail_when_the_instance_has_no_standby if {
	rule.fail == {{"resource": _arn, "evidence": {"engine": "mysql"}}} with input as _in([_alone("mysql", false)], [_cluster("orders", true)])
}

test_fail_when_the_cluster_is_in_one_zone if {
	clusters := [_cluster("orders", false), _cluster("other", true)]
	rule.fail == {{"resource": _arn, "evidence": {"engine": "aurora-mysql"}}} with input as _in([_member(true)], clusters)
}

test_pass_when_the_instance_has_a_standby if {
	found := _in([_alone("mysql", true)], [])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == {_arn} with input as found
}

test_pass_when_the_cluster_spans_zones if {
	found := _in([_member(false)], [_cluster("orders", true), _cluster("other", false)])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_the_cluster_is_not_known if {
	found := _in([_member(false)], [])
	rule.fail == set() with input as found
	rule.sure == set() with input as found
}

test_near_miss_when_a_tag_lets_it_fail if {
	attributes := {"Engine": "mysql", "MultiAZ": false, "TagList": [{"Key": "env", "Value": "test"}]}
	found := _in([{"arn": _arn, "absent": ["DBClusterIdentifier"], "attributes": attributes}], [])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_tags_are_not_known if {
	unread := {"arn": _arn, "absent": ["DBClusterIdentifier"], "attributes": {"Engine": "mysql", "MultiAZ": false}}
	rule.fail == set() with input as _in([unread], [])
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_alone(engine, false)], [])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([], [])
