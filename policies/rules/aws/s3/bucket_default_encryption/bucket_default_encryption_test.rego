package rules.aws.s3.bucket_default_encryption_test

import data.rules.aws.s3.bucket_default_encryption as rule

_arn := "arn:aws:s3:::logs"

_bucket(attributes, absent) := {"resources": {"AWS::S3::Bucket": [{
	"arn": _arn,
	"attributes": attributes,
	"absent": absent,
}]}}

_rules(rules) := _bucket({"ServerSideEncryptionConfiguration": {"Rules": rules}}, [])

_fail := {{"resource": _arn, "evidence": {"rules": 0}}}

test_fail_when_not_configured if {
	rule.fail == _fail with input as _bucket({}, ["ServerSideEncryptionConfiguration"])
}

test_fail_when_no_rule_sets_a_default if {
	rule.fail == _fail with input as _rules([])
	rule.fail == _fail with input as _rules([{"BucketKeyEnabled": true}])
}

test_pass_when_a_rule_sets_a_default if {
	every algorithm in ["AES256", "aws:kms", "aws:kms:dsse"] {
		rule.fail == set() with input as _rules([{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": algorithm}}])
	}
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _bucket({}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::S3::Bucket": []}}
}
