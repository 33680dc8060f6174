package rules.aws.dynamodb.table_kms_encrypted_test

import data.rules.aws.dynamodb.table_kms_encrypted as rule

_arn := "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"

_table(type, status) := {"arn": _arn, "absent": [], "attributes": {"SSEDescription": {"SSEType": type, "Status": status}}}

_in(tables) := {"resources": {"AWS::DynamoDB::Table": tables}}

_failing := {{"resource": _arn, "evidence": {}}}

test_fail_when_no_key_was_chosen if {
	rule.fail == _failing with input as _in([{"arn": _arn, "absent": ["SSEDescription"], "attributes": {}}])
}

test_fail_when_the_key_is_going_or_of_aws if {
	every case in [["KMS", "DISABLING"], ["KMS", "DISABLED"], ["AES256", "ENABLED"]] {
		rule.fail == _failing with input as _in([_table(case[0], case[1])])
	}
}

test_pass_when_a_kms_key_is_used if {
	every status in ["ENABLED", "ENABLING", "UPDATING"] {
		rule.fail == set() with input as _in([_table("KMS", status)])
	}
}

test_near_miss_when_encryption_is_not_known if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": ["Other"], "attributes": {}}])
}

test_empty_account if rule.fail == set() with input as _in([])
