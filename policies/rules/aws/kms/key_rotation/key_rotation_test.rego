package rules.aws.kms.key_rotation_test

import data.rules.aws.kms.key_rotation as rule

_arn := "arn:aws:kms:eu-west-1:111122223333:key/k1"

_good := {
	"KeyManager": "CUSTOMER",
	"KeyState": "Enabled",
	"KeySpec": "SYMMETRIC_DEFAULT",
	"KeyUsage": "ENCRYPT_DECRYPT",
	"Origin": "AWS_KMS",
	"KeyRotation": {"KeyRotationEnabled": true},
}

_off := {"KeyRotation": {"KeyRotationEnabled": false}}

_key(attributes) := {"resources": {"AWS::KMS::Key": [{
	"arn": _arn,
	"attributes": object.union(_good, attributes),
	"absent": {"MultiRegionConfiguration"} - object.keys(attributes),
}]}}

_fail := {{"resource": _arn, "evidence": {"rotation": false}}}

test_fail_when_rotation_is_off if {
	rule.fail == _fail with input as _key(_off)
	rule.in_scope == {_arn} with input as _key(_off)
}

test_fail_when_rotation_of_a_primary_is_off if {
	primary := {"MultiRegionConfiguration": {"MultiRegionKeyType": "PRIMARY"}}
	rule.fail == _fail with input as _key(object.union(_off, primary))
}

test_pass_when_rotation_is_on if {
	rule.fail == set() with input as _key({})
	rule.in_scope == {_arn} with input as _key({})
}

test_out_of_scope_when_kms_cannot_or_need_not_rotate if {
	every attributes in [
		{"KeyManager": "AWS"},
		{"KeyState": "Disabled"},
		{"KeyState": "PendingDeletion"},
		{"KeySpec": "RSA_2048"},
		{"KeyUsage": "GENERATE_VERIFY_MAC"},
		{"Origin": "EXTERNAL"},
		{"Origin": "AWS_CLOUDHSM"},
		{"MultiRegionConfiguration": {"MultiRegionKeyType": "REPLICA"}},
	] {
		rule.fail == set() with input as _key(object.union(_off, attributes))
		rule.in_scope == set() with input as _key(object.union(_off, attributes))
	}
}

test_no_fail_while_unknown if {
	rule.fail == set() with input as {"resources": {"AWS::KMS::Key": [{
		"arn": _arn,
		"attributes": object.union(_good, _off),
		"absent": [],
	}]}}
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::KMS::Key": []}}
}

_rotated_every(days) := {"resources": {"AWS::KMS::Key": [{
	"arn": "k",
	"attributes": {"KeyRotation": {"RotationPeriodInDays": days}},
}]}}

test_pass_when_rotated_seldom_is_noted if {
	rule.notes == {{"resource": "k", "note": "It is rotated only every 366 days"}} with input as _rotated_every(366)
	rule.notes == set() with input as _rotated_every(365)
}
