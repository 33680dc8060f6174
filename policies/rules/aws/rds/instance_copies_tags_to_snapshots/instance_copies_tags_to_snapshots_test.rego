package rules.aws.rds.instance_copies_tags_to_snapshots_test

import data.rules.aws.rds.instance_copies_tags_to_snapshots as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:db:orders"

_instance(engine, value) := {"arn": _arn, "absent": ["DBClusterIdentifier"], "attributes": {"Engine": engine, "CopyTagsToSnapshot": value}}

_in(instances) := {"resources": {"AWS::RDS::DBInstance": instances}}

test_fail_when_it_is_off if {
	found := _in([_instance("mysql", false)])
	rule.fail == {{"resource": _arn, "evidence": {"engine": "mysql"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_is_on if {
	found := _in([_instance("mysql", true)])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_a_member_of_a_cluster if {
	member := {"arn": _arn, "absent": [], "attributes": {
		"Engine": "aurora-mysql", "DBClusterIdentifier": "orders", "CopyTagsToSnapshot": false,
	}}
	rule.fail == set() with input as _in([member])
	rule.in_scope == set() with input as _in([member])
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_instance(engine, false)])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
