package rules.aws.s3.bucket_mfa_delete_test

import data.rules.aws.s3.bucket_mfa_delete as rule

_arn := "arn:aws:s3:::logs"

_bucket(attributes, absent) := {"resources": {"AWS::S3::Bucket": [{
	"arn": _arn,
	"attributes": attributes,
	"absent": absent,
}]}}

_versioning(value) := _bucket({"Versioning": value}, [])

_fail(state) := {finding | finding := {"resource": _arn, "evidence": {"state": state}}}

test_fail_when_never_set if {
	rule.fail == _fail("never set") with input as _bucket({}, ["Versioning"])
	rule.fail == _fail("never set") with input as _versioning({})
}

test_fail_when_disabled if {
	rule.fail == _fail("Disabled") with input as _versioning({"Status": "Enabled", "MFADelete": "Disabled"})
}

test_pass_when_enabled if {
	rule.fail == set() with input as _versioning({"Status": "Enabled", "MFADelete": "Enabled"})
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _bucket({}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::S3::Bucket": []}}
}
