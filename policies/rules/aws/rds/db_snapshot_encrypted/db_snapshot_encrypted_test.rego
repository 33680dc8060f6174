package rules.aws.rds.db_snapshot_encrypted_test

import data.rules.aws.rds.db_snapshot_encrypted as rule

_arn := "arn:aws:rds:eu-west-1:111122223333:snapshot:orders-1"

_item(value) := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {"Encrypted": value}}

_in(items) := {"resources": {"AWS::RDS::DBSnapshot": items}}

test_fail_when_encrypted_is_false if {
	rule.fail == {{"resource": _arn, "evidence": {"id": "id-1"}}} with input as _in([_item(false)])
}

test_pass_when_encrypted_is_true if {
	rule.fail == set() with input as _in([_item(true)])
}

test_near_miss_when_the_value_is_not_known if {
	unread := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
