package rules.aws.cloudtrail.kms_encryption_test

import data.rules.aws.cloudtrail.kms_encryption as rule

_arn := "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"

_trail(attributes, absent) := {"resources": {"AWS::CloudTrail::Trail": [{
	"arn": _arn,
	"attributes": attributes,
	"absent": absent,
}]}}

_fail := {{"resource": _arn, "evidence": {"key": ""}}}

test_fail_when_no_key_is_set if {
	rule.fail == _fail with input as _trail({}, ["KmsKeyId"])
}

test_fail_when_the_key_is_empty if {
	rule.fail == _fail with input as _trail({"KmsKeyId": ""}, [])
}

test_pass_when_a_key_is_set if {
	rule.fail == set() with input as _trail({"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/k1"}, [])
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as _trail({}, [])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::CloudTrail::Trail": []}}
}
