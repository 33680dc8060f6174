package rules.aws.s3.bucket_object_lock_test

import data.rules.aws.s3.bucket_object_lock as rule

_arn := "arn:aws:s3:::one"

_bucket(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(buckets) := {"resources": {"AWS::S3::Bucket": buckets}}

test_fail_when_it_is_off if {
	found := _in([_bucket({}, ["ObjectLockConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_it_says_anything_else if {
	found := _in([_bucket({"ObjectLockConfiguration": {"ObjectLockEnabled": "Suspended"}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([_bucket({"ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled"}}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_bucket({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
