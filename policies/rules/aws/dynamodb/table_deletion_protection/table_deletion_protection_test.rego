package rules.aws.dynamodb.table_deletion_protection_test

import data.rules.aws.dynamodb.table_deletion_protection as rule

_arn := "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"

_item(value) := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {"DeletionProtectionEnabled": value}}

_in(items) := {"resources": {"AWS::DynamoDB::Table": items}}

test_fail_when_deletion_protection_enabled_is_false if {
	rule.fail == {{"resource": _arn, "evidence": {"id": "id-1"}}} with input as _in([_item(false)])
}

test_fail_when_it_was_never_set if {
	bare := {"arn": _arn, "id": "id-1", "absent": ["DeletionProtectionEnabled"], "attributes": {}}
	rule.fail == {{"resource": _arn, "evidence": {"id": "id-1"}}} with input as _in([bare])
}

test_pass_when_deletion_protection_enabled_is_true if {
	rule.fail == set() with input as _in([_item(true)])
}

test_near_miss_when_the_value_is_not_known if {
	unread := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
