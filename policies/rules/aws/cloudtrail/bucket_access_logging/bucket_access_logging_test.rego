package rules.aws.cloudtrail.bucket_access_logging_test

import data.rules.aws.cloudtrail.bucket_access_logging as rule

_arn := "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"

_account(name, logging, absent) := {"resources": {
	"AWS::CloudTrail::Trail": [{"arn": _arn, "attributes": {"S3BucketName": "trail"}}],
	"AWS::S3::Bucket": [
		{"id": name, "attributes": object.union({"Name": name}, logging), "absent": absent},
		{"id": "other", "attributes": {"Name": "other"}, "absent": ["Logging"]},
	],
}}

test_fail_when_the_bucket_does_not_log if {
	account := _account("trail", {}, ["Logging"])
	rule.fail == {{"resource": _arn, "evidence": {"bucket": "trail"}}} with input as account
	rule.unsure == set() with input as account
	rule.sure == set() with input as account
}

test_pass_when_the_bucket_logs if {
	account := _account("trail", {"Logging": {"TargetBucket": "logs"}}, [])
	rule.fail == set() with input as account
	rule.unsure == set() with input as account
	rule.sure == {_arn} with input as account
}

test_unsure_when_the_bucket_is_elsewhere if {
	doubt := {"resource": _arn, "reason": "Bucket trail is in another account; scan that account"}
	rule.fail == set() with input as _account("archive", {}, ["Logging"])
	rule.unsure == {doubt} with input as _account("archive", {}, ["Logging"])
	rule.sure == set() with input as _account("archive", {"Logging": {"TargetBucket": "logs"}}, [])
}

test_not_sure_when_the_logs_go_nowhere if {
	rule.sure == set() with input as _account("trail", {"Logging": {"TargetBucket": ""}}, [])
}

test_no_verdict_while_unknown if {
	rule.fail == set() with input as _account("trail", {}, [])
	rule.sure == set() with input as _account("trail", {}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::CloudTrail::Trail": [], "AWS::S3::Bucket": []}}
}
