package rules.aws.logs.log_group_kms_encrypted_test

import data.rules.aws.logs.log_group_kms_encrypted as rule

_arn := "arn:aws:logs:eu-west-1:111122223333:log-group:one"

_log_group(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(log_groups) := {"resources": {"AWS::Logs::LogGroup": log_groups}}

test_fail_when_no_key_is_set if {
	found := _in([_log_group({}, ["kmsKeyId"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_a_key_is_set if {
	found := _in([_log_group({"kmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1"}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_log_group({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
