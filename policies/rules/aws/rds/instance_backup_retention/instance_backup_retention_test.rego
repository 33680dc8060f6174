package rules.aws.rds.instance_backup_retention_test

import data.rules.aws.rds.instance_backup_retention as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:db:orders"

_links := ["DBClusterIdentifier", "ReadReplicaSourceDBInstanceIdentifier", "ReadReplicaSourceDBClusterIdentifier"]

_instance(engine, days) := {"arn": _arn, "absent": _links, "attributes": {"Engine": engine, "BackupRetentionPeriod": days}}

_in(instances) := {"resources": {"AWS::RDS::DBInstance": instances}, "parameters": {"min_days": 7}}

test_fail_when_backups_are_off_or_short if {
	every days in [0, 6] {
		found := _in([_instance("postgres", days)])
		rule.fail == {{"resource": _arn, "evidence": {"days": days, "min_days": 7}}} with input as found
	}
}

test_pass_when_backups_are_kept_long_enough if {
	every days in [7, 35] {
		found := _in([_instance("postgres", days)])
		rule.fail == set() with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_near_miss_when_it_is_a_replica_or_a_cluster_member if {
	every link in _links {
		absent := [name | some name in _links; name != link]
		attributes := {"Engine": "postgres", "BackupRetentionPeriod": 0, link: "orders"}
		found := _in([{"arn": _arn, "absent": absent, "attributes": attributes}])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_instance(engine, 0)])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
