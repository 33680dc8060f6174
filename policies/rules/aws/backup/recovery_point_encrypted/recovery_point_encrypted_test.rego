package rules.aws.backup.recovery_point_encrypted_test

import data.rules.aws.backup.recovery_point_encrypted as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:recovery-point:1"

_item(value) := {"arn": _arn, "absent": [], "attributes": {"IsEncrypted": value}}

_in(items) := {"resources": {"AWS::Backup::RecoveryPoint": items}}

test_fail_when_is_encrypted_is_false if {
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([_item(false)])
}

test_pass_when_is_encrypted_is_true if {
	rule.fail == set() with input as _in([_item(true)])
}

test_near_miss_when_the_value_is_not_known if {
	unread := {"arn": _arn, "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
