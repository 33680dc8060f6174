package rules.aws.rds.cluster_storage_encrypted_test

import data.rules.aws.rds.cluster_storage_encrypted as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

_item(engine, value) := {"arn": _arn, "absent": [], "attributes": {"Engine": engine, "StorageEncrypted": value}}

_in(items) := {"resources": {"AWS::RDS::DBCluster": items}}

test_fail_when_storage_encrypted_is_false if {
	found := _in([_item("mysql", false)])
	rule.fail == {{"resource": _arn, "evidence": {"engine": "mysql"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_storage_encrypted_is_true if {
	found := _in([_item("mysql", true)])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_item(engine, false)])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
