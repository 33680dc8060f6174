package rules.aws.s3.bucket_kms_encryption_test

import data.rules.aws.s3.bucket_kms_encryption as rule

_arn := "arn:aws:s3:::one"

_bucket(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(buckets) := {"resources": {"AWS::S3::Bucket": buckets}}

test_fail_when_keys_are_those_of_s3 if {
	found := _in([
		_bucket({"ServerSideEncryptionConfiguration": {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"algorithm": "AES256"}}} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_bucket({}, ["ServerSideEncryptionConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {"algorithm": "none"}}} with input as found
}

test_pass_when_a_key_of_kms_is_used if {
	found := _in([
		_bucket({"ServerSideEncryptionConfiguration": {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"}}]}}, []),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_double_encryption if {
	found := _in([
		_bucket({"ServerSideEncryptionConfiguration": {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms:dsse"}}]}}, []),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
