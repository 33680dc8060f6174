package rules.aws.kms.key_not_pending_deletion_test

import data.rules.aws.kms.key_not_pending_deletion as rule

_arn := "arn:aws:kms:eu-west-1:111122223333:key/1"

_good_key := {"KeyManager": "CUSTOMER", "KeyState": "Enabled", "DeletionDate": "2026-12-01T00:00:00Z"}

_key(changes, absent) := {"arn": _arn, "absent": absent, "attributes": object.union(object.remove(_good_key, absent), changes)}

_in(keies) := {"resources": {"AWS::KMS::Key": keies}}

test_fail_when_the_key_waits if {
	found := _in([_key({"KeyState": "PendingDeletion", "DeletionDate": "2026-12-01T00:00:00Z"}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"state": "PendingDeletion", "date": "2026-12-01"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_the_key_waits_for_its_replicas if {
	found := _in([_key({"KeyState": "PendingReplicaDeletion"}, ["DeletionDate"])])
	rule.fail == {{"resource": _arn, "evidence": {"state": "PendingReplicaDeletion", "date": "no date yet"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_the_key_is_in_use if {
	found := _in([_key({"KeyState": "Enabled"}, ["DeletionDate"])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_key_is_switched_off if {
	found := _in([_key({"KeyState": "Disabled"}, ["DeletionDate"])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_aws_keeps_the_key if {
	found := _in([_key({"KeyManager": "AWS", "KeyState": "PendingDeletion"}, [])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
