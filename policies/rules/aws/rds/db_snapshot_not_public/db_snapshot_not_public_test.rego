package rules.aws.rds.db_snapshot_not_public_test

import data.rules.aws.rds.db_snapshot_not_public as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:snapshot:orders-1"

_snapshot(name, values) := {"id": "orders-1", "arn": _arn, "absent": [], "attributes": {
	"SnapshotAttributes": [{"AttributeName": name, "AttributeValues": values}],
}}

_in(snapshots) := {"resources": {"AWS::RDS::DBSnapshot": snapshots}}

test_fail_when_everybody_may_restore_it if {
	found := _in([_snapshot("restore", ["444455556666", "all"])])
	rule.fail == {{"resource": _arn, "evidence": {"id": "orders-1"}}} with input as found
}

test_pass_when_it_is_private if rule.fail == set() with input as _in([_snapshot("restore", [])])

test_pass_when_it_is_automated if {
	automated := {"id": "orders-1", "arn": _arn, "absent": ["SnapshotAttributes"], "attributes": {}}
	rule.fail == set() with input as _in([automated])
}

test_near_miss_when_one_account_may_restore_it if {
	rule.fail == set() with input as _in([_snapshot("restore", ["444455556666"]), _snapshot("other", ["all"])])
}

test_empty_account if rule.fail == set() with input as _in([])
