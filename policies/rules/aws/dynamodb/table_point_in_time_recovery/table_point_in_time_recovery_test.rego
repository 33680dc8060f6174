package rules.aws.dynamodb.table_point_in_time_recovery_test

import data.rules.aws.dynamodb.table_point_in_time_recovery as rule

_arn := "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"

_table(status, backups) := {"arn": _arn, "absent": [], "attributes": {
	"TableStatus": status, "ContinuousBackupsDescription": backups,
}}

_backups(status) := {
	"ContinuousBackupsStatus": "ENABLED",
	"PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": status},
}

_in(tables) := {"resources": {"AWS::DynamoDB::Table": tables}}

test_fail_when_recovery_is_disabled if {
	found := _in([_table("ACTIVE", _backups("DISABLED"))])
	rule.fail == {{"resource": _arn, "evidence": {"status": "DISABLED"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_recovery_was_never_set if {
	found := _in([_table("UPDATING", {"ContinuousBackupsStatus": "DISABLED"})])
	rule.fail == {{"resource": _arn, "evidence": {"status": "DISABLED"}}} with input as found
}

test_pass_when_recovery_is_enabled if {
	found := _in([_table("ACTIVE", _backups("ENABLED"))])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_table_is_on_its_way_out if {
	every status in ["DELETING", "ARCHIVING", "ARCHIVED"] {
		found := _in([_table(status, _backups("DISABLED"))])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_near_miss_when_backups_are_not_known if {
	unread := {"arn": _arn, "absent": [], "attributes": {"TableStatus": "ACTIVE"}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
