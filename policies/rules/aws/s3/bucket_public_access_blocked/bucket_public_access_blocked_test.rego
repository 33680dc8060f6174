package rules.aws.s3.bucket_public_access_blocked_test

import data.rules.aws.s3.bucket_public_access_blocked as rule

_arn := "arn:aws:s3:::logs"

_settings := ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]

_all(value) := {setting: value | some setting in _settings}

_but(block, setting, value) := object.union(block, {setting: value})

_none := {"attributes": {}, "absent": ["PublicAccessBlockConfiguration"]}

_has(block) := {"attributes": {"PublicAccessBlockConfiguration": block}, "absent": []}

_snapshot(account, bucket) := {"resources": {
	"AWS::::Account": [object.union({"arn": "arn:aws:iam::111122223333:root"}, account)],
	"AWS::S3::Bucket": [object.union({"arn": _arn}, bucket)],
}}

_fail(settings) := {finding | finding := {"resource": _arn, "evidence": {"settings": settings}}}

test_fail_when_neither_is_configured if {
	rule.fail == _fail(concat(", ", _settings)) with input as _snapshot(_none, _none)
	rule.sure == set() with input as _snapshot(_none, _none)
}

test_fail_when_both_are_off if {
	rule.fail == _fail(concat(", ", _settings)) with input as _snapshot(_has(_all(false)), _has({}))
}

test_fail_when_one_setting_is_off_for_both if {
	every setting in _settings {
		almost := _has(_but(_all(true), setting, false))
		rule.fail == _fail(setting) with input as _snapshot(almost, almost)
		rule.fail == _fail(setting) with input as _snapshot(almost, _none)
		rule.fail == _fail(setting) with input as _snapshot(_none, almost)
		rule.sure == set() with input as _snapshot(almost, almost)
	}
}

test_pass_when_the_account_blocks if {
	rule.fail == set() with input as _snapshot(_has(_all(true)), _none)
	rule.sure == {_arn} with input as _snapshot(_has(_all(true)), _none)
}

test_pass_when_the_bucket_blocks if {
	rule.fail == set() with input as _snapshot(_none, _has(_all(true)))
	rule.sure == {_arn} with input as _snapshot(_none, _has(_all(true)))
}

test_pass_when_they_block_together if {
	every setting in _settings {
		account := _has(_but(_all(true), setting, false))
		bucket := _has(_but(_all(false), setting, true))
		rule.fail == set() with input as _snapshot(account, bucket)
	}
}

test_no_fail_while_one_side_is_unknown if {
	unknown := {"attributes": {}, "absent": []}
	rule.fail == set() with input as _snapshot(unknown, _none)
	rule.fail == set() with input as _snapshot(_none, unknown)
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::S3::Bucket": []}}
}
