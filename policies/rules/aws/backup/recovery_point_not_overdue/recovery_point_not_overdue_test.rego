package rules.aws.backup.recovery_point_not_overdue_test

import data.rules.aws.backup.recovery_point_not_overdue as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:recovery-point:1"

_point(status) := {"arn": _arn, "absent": [], "attributes": {"Status": status}}

_in(points) := {"resources": {"AWS::Backup::RecoveryPoint": points}}

test_fail_when_it_has_expired if {
	rule.fail == {{"resource": _arn, "evidence": {"status": "EXPIRED"}}} with input as _in([_point("EXPIRED")])
}

test_pass_when_it_is_complete if rule.fail == set() with input as _in([_point("COMPLETED")])

test_near_miss_when_it_is_being_deleted if {
	rule.fail == set() with input as _in([_point("DELETING"), _point("PARTIAL")])
}

test_empty_account if rule.fail == set() with input as _in([])
