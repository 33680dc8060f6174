package rules.aws.rds.cluster_backup_retention_test

import data.rules.aws.rds.cluster_backup_retention as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

_cluster(engine, days) := {"arn": _arn, "absent": [], "attributes": {"Engine": engine, "BackupRetentionPeriod": days}}

_in(clusters) := {"resources": {"AWS::RDS::DBCluster": clusters}, "parameters": {"min_days": 7}}

test_fail_when_backups_are_short if {
	every days in [1, 6] {
		found := _in([_cluster("aurora-postgresql", days)])
		rule.fail == {{"resource": _arn, "evidence": {"days": days, "min_days": 7}}} with input as found
	}
}

test_pass_when_backups_are_kept_long_enough if {
	every days in [7, 35] {
		found := _in([_cluster("aurora-postgresql", days)])
		rule.fail == set() with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_cluster(engine, 1)])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
