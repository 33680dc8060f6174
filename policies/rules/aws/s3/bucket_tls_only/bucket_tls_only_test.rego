package rules.aws.s3.bucket_tls_only_test

import data.rules.aws.s3.bucket_tls_only as rule

_arn := "arn:aws:s3:::logs"

_bucket(attributes, absent) := {"resources": {"AWS::S3::Bucket": [{
	"arn": _arn,
	"attributes": attributes,
	"absent": absent,
}]}}

_policy(statements) := _bucket({"Policy": {"Statement": statements}}, [])

_deny(resources) := {
	"Effect": "Deny",
	"Principal": "*",
	"Action": ["s3:*"],
	"Resource": resources,
	"Condition": {"Bool": {"aws:SecureTransport": ["false"]}},
}

_fail(reason) := {finding | finding := {"resource": _arn, "evidence": {"reason": reason}}}

test_fail_when_there_is_no_policy if {
	rule.fail == _fail("The bucket has no policy") with input as _bucket({}, ["Policy"])
}

test_fail_when_the_policy_denies_objects_only if {
	rule.fail == _fail("The policy lets requests without TLS in") with input as _policy([_deny([$"{_arn}/*"])])
}

test_fail_when_the_deny_is_for_another_bucket if {
	other := _deny(["arn:aws:s3:::other", "arn:aws:s3:::other/*"])
	rule.fail == _fail("The policy lets requests without TLS in") with input as _policy([other])
}

test_pass_when_the_policy_denies_plain_http if {
	rule.fail == set() with input as _policy([_deny([_arn, $"{_arn}/*"])])
	rule.fail == set() with input as _policy([_deny([_arn]), _deny([$"{_arn}/*"])])
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _bucket({}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::S3::Bucket": []}}
}
