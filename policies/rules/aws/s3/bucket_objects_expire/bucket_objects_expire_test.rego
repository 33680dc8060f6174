package rules.aws.s3.bucket_objects_expire_test

import data.rules.aws.s3.bucket_objects_expire as rule

_arn := "arn:aws:s3:::one"

_bucket(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(buckets) := {"resources": {"AWS::S3::Bucket": buckets}}

test_fail_when_there_is_no_lifecycle if {
	found := _in([_bucket({}, ["LifecycleConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {"rules": 0}}} with input as found
}

test_fail_when_the_rule_only_moves_objects if {
	found := _in([
		_bucket(
			{"LifecycleConfiguration": {"Rules": [{
				"ID": "end",
				"Status": "Enabled",
				"Transitions": [{"Days": 30, "StorageClass": "GLACIER"}],
			}]}},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {"rules": 1}}} with input as found
}

test_fail_when_the_rule_only_cleans_up_delete_markers if {
	found := _in([
		_bucket({"LifecycleConfiguration": {"Rules": [{"ID": "end", "Status": "Enabled", "Expiration": {"ExpiredObjectDeleteMarker": true}}]}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"rules": 1}}} with input as found
}

test_fail_when_the_rule_is_switched_off if {
	found := _in([
		_bucket({"LifecycleConfiguration": {"Rules": [{"ID": "end", "Status": "Disabled", "Expiration": {"Days": 30}}]}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"rules": 1}}} with input as found
}

test_pass_when_objects_end_after_days if {
	found := _in([
		_bucket({"LifecycleConfiguration": {"Rules": [{"ID": "end", "Status": "Enabled", "Expiration": {"Days": 30}}]}}, []),
	])
	rule.fail == set() with input as found
}

test_pass_when_objects_end_on_a_date if {
	found := _in([
		_bucket({"LifecycleConfiguration": {"Rules": [{"ID": "end", "Status": "Enabled", "Expiration": {"Date": "2027-01-01T00:00:00Z"}}]}}, []),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_only_old_versions_end if {
	found := _in([
		_bucket(
			{"LifecycleConfiguration": {"Rules": [{
				"ID": "end",
				"Status": "Enabled",
				"NoncurrentVersionExpiration": {"NoncurrentDays": 30},
			}]}},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
