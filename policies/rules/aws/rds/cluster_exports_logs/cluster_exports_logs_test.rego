package rules.aws.rds.cluster_exports_logs_test

import data.rules.aws.rds.cluster_exports_logs as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

_cluster(engine, logs) := {"arn": _arn, "absent": [], "attributes": {"Engine": engine, "EnabledCloudwatchLogsExports": logs}}

_in(clusters) := {"resources": {"AWS::RDS::DBCluster": clusters}}

_failing := {{"resource": _arn, "evidence": {"engine": "aurora-mysql"}}}

test_fail_when_no_log_is_chosen if {
	rule.fail == _failing with input as _in([_cluster("aurora-mysql", [])])
	rule.in_scope == {_arn} with input as _in([_cluster("aurora-mysql", [])])
}

test_fail_when_nothing_was_ever_set if {
	cluster := {"arn": _arn, "absent": ["EnabledCloudwatchLogsExports"], "attributes": {"Engine": "aurora-mysql"}}
	rule.fail == _failing with input as _in([cluster])
}

test_pass_when_a_log_is_sent if {
	rule.fail == set() with input as _in([_cluster("aurora-mysql", ["audit"])])
}

test_near_miss_when_the_engine_is_of_another_service if {
	every engine in ["docdb", "neptune"] {
		found := _in([_cluster(engine, [])])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([])
