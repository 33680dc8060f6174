package rules.aws.rds.instance_storage_room_test

import data.rules.aws.rds.instance_storage_room as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:db:orders"

_instance(engine, absent, attributes) := {
	"arn": _arn, "absent": absent,
	"attributes": object.union({"DBInstanceIdentifier": "orders", "Engine": engine}, attributes),
}

_full := _instance("mysql", ["DBClusterIdentifier", "MaxAllocatedStorage"], {})

_metric(namespace, name, key, value) := {
	"Namespace": namespace, "MetricName": name, "Dimensions": [{"Name": key, "Value": value}],
}

_free := _metric("AWS/RDS", "FreeStorageSpace", "DBInstanceIdentifier", "orders")

_in(instances, metrics) := {"resources": {
	"AWS::RDS::DBInstance": instances,
	"AWS::CloudWatch::Alarm": [{"absent": [], "attributes": metric} | some metric in metrics],
}}

_failing := {{"resource": _arn, "evidence": {"id": "orders"}}}

test_fail_when_nothing_keeps_it_from_filling_up if {
	rule.fail == _failing with input as _in([_full], [])
	rule.in_scope == {_arn} with input as _in([_full], [])
	rule.sure == set() with input as _in([_full], [])
}

test_fail_when_alarms_watch_something_else if {
	every metric in [
		_metric("AWS/EC2", "FreeStorageSpace", "DBInstanceIdentifier", "orders"),
		_metric("AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", "orders"),
		_metric("AWS/RDS", "FreeStorageSpace", "DBClusterIdentifier", "orders"),
		_metric("AWS/RDS", "FreeStorageSpace", "DBInstanceIdentifier", "other"),
	] {
		rule.fail == _failing with input as _in([_full], [metric])
	}
}

test_pass_when_storage_grows if {
	growing := _instance("mysql", ["DBClusterIdentifier"], {"MaxAllocatedStorage": 500})
	rule.fail == set() with input as _in([growing], [])
	rule.sure == {_arn} with input as _in([growing], [])
}

test_pass_when_an_alarm_watches_it if {
	every metric in [_free, {"Metrics": [{"Id": "m1", "MetricStat": {"Metric": _free}}]}] {
		rule.fail == set() with input as _in([_full], [metric])
		rule.sure == {_arn} with input as _in([_full], [metric])
	}
}

test_near_miss_when_it_is_not_judged if {
	every instance in [
		_instance("aurora-mysql", ["MaxAllocatedStorage"], {"DBClusterIdentifier": "orders"}),
		_instance("docdb", ["DBClusterIdentifier", "MaxAllocatedStorage"], {}),
		_instance("neptune", ["DBClusterIdentifier", "MaxAllocatedStorage"], {}),
	] {
		rule.fail == set() with input as _in([instance], [])
		rule.in_scope == set() with input as _in([instance], [])
	}
}

test_near_miss_when_the_limit_is_not_known if {
	unread := _instance("mysql", ["DBClusterIdentifier"], {})
	rule.fail == set() with input as _in([unread], [])
	rule.sure == set() with input as _in([unread], [])
}

test_empty_account if rule.fail == set() with input as _in([], [])
