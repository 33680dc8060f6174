package rules.aws.kinesis.stream_encrypted_test

import data.rules.aws.kinesis.stream_encrypted as rule

_arn := "arn:aws:kinesis:eu-west-1:111122223333:stream/one"

_stream(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(streams) := {"resources": {"AWS::Kinesis::Stream": streams}}

test_fail_when_it_is_off if {
	found := _in([_stream({"EncryptionType": "NONE"}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_stream({}, ["EncryptionType"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([_stream({"EncryptionType": "KMS"}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_stream({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
