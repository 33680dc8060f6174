package rules.aws.rds.instance_exports_logs_test

import data.rules.aws.rds.instance_exports_logs as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:db:orders"

_instance(engine, value) := {"arn": _arn, "absent": ["DBClusterIdentifier"], "attributes": {"Engine": engine, "EnabledCloudwatchLogsExports": value}}

_in(instances) := {"resources": {"AWS::RDS::DBInstance": instances}}

test_fail_when_it_is_off if {
	found := _in([_instance("mysql", [])])
	rule.fail == {{"resource": _arn, "evidence": {"engine": "mysql"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_nothing_was_ever_set if {
	instance := {"arn": _arn, "absent": ["DBClusterIdentifier", "EnabledCloudwatchLogsExports"], "attributes": {"Engine": "mysql"}}
	rule.fail == {{"resource": _arn, "evidence": {"engine": "mysql"}}} with input as _in([instance])
}

test_pass_when_it_is_on if {
	found := _in([_instance("mysql", ["error", "audit"])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_a_member_of_a_cluster if {
	member := {"arn": _arn, "absent": [], "attributes": {
		"Engine": "aurora-mysql", "DBClusterIdentifier": "orders", "EnabledCloudwatchLogsExports": [],
	}}
	rule.fail == set() with input as _in([member])
	rule.in_scope == set() with input as _in([member])
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_instance(engine, [])])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
