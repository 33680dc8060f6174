package rules.aws.iam.root_hardware_mfa_test

import data.rules.aws.iam.root_hardware_mfa as rule

_root := "arn:aws:iam::111122223333:root"

_account(mfa, devices) := {
	"partition": "aws",
	"resources": {
		"AWS::::Account": [{
			"arn": _root,
			"attributes": {"AccountSummary": {
				"AccountMFAEnabled": mfa,
				"AccountPasswordPresent": 1,
				"AccountAccessKeysPresent": 0,
			}},
		}],
		"AWS::IAM::VirtualMFADevice": [{"attributes": device} | some device in devices],
		"AWS::IAM::CredentialReportUser": [
			{"id": "<root_account>", "attributes": {"password_enabled": "true"}},
			{"id": "ci", "attributes": {"password_enabled": "false"}},
		],
	},
}

_of_root := {"SerialNumber": "arn:aws:iam::111122223333:mfa/phone", "User": {"Arn": _root}}

_of_ann := {"SerialNumber": "arn:aws:iam::111122223333:mfa/ann", "User": {"Arn": "arn:aws:iam::111122223333:user/ann"}}

_fail(device) := {finding | finding := {"resource": _root, "evidence": {"device": device}}}

test_fail_when_root_has_no_mfa if {
	rule.fail == _fail("no MFA device") with input as _account(0, [_of_ann])
}

test_fail_when_root_has_a_virtual_device if {
	rule.fail == _fail("arn:aws:iam::111122223333:mfa/phone") with input as _account(1, [_of_ann, _of_root])
}

test_fail_when_the_device_is_named_for_root if {
	device := {"SerialNumber": "arn:aws:iam::111122223333:mfa/root-account-mfa-device"}
	rule.fail == _fail(device.SerialNumber) with input as _account(1, [device])
}

test_fail_names_all_virtual_devices if {
	tablet := object.union(_of_root, {"SerialNumber": "arn:aws:iam::111122223333:mfa/tablet"})
	rule.fail == _fail("arn:aws:iam::111122223333:mfa/phone, arn:aws:iam::111122223333:mfa/tablet") with input as _account(1, [tablet, _of_root])
}

test_pass_when_no_virtual_device_is_of_root if {
	rule.fail == set() with input as _account(1, [_of_ann])
	rule.out_of_scope == set() with input as _account(1, [_of_ann])
}

test_near_miss_when_names_only_begin_like_those_of_root if {
	device := {
		"SerialNumber": "arn:aws:iam::111122223333:mfa/root-account-mfa-device-of-ann",
		"User": {"Arn": "arn:aws:iam::111122223333:root-ann"},
	}
	rule.fail == set() with input as _account(1, [device])
}

test_out_of_scope_when_root_has_no_password if {
	by_report := [{"id": "<root_account>", "attributes": {"password_enabled": "false"}}]
	reported := object.union(_account(0, [_of_root]), {"resources": {"AWS::IAM::CredentialReportUser": by_report}})
	rule.fail == set() with input as reported
	rule.out_of_scope == {_root} with input as reported
	by_summary := [{"arn": _root, "attributes": {"AccountSummary": {
		"AccountMFAEnabled": 0,
		"AccountPasswordPresent": 0,
		"AccountAccessKeysPresent": 0,
	}}}]
	summed := object.union(_account(0, [_of_root]), {"resources": {"AWS::::Account": by_summary}})
	rule.out_of_scope == {_root} with input as summed
}

test_fail_when_root_has_no_password_but_a_key if {
	by_summary := [{"arn": _root, "attributes": {"AccountSummary": {
		"AccountMFAEnabled": 1,
		"AccountPasswordPresent": 0,
		"AccountAccessKeysPresent": 1,
	}}}]
	summed := object.union(_account(1, [_of_root]), {"resources": {"AWS::::Account": by_summary}})
	rule.fail == _fail("arn:aws:iam::111122223333:mfa/phone") with input as summed
}

test_fail_when_the_report_knows_no_password_and_root_has_a_key if {
	with_key := object.union(_account(0, []), {"resources": {
		"AWS::::Account": [{"arn": _root, "attributes": {"AccountSummary": {
			"AccountMFAEnabled": 0,
			"AccountPasswordPresent": 1,
			"AccountAccessKeysPresent": 1,
		}}}],
		"AWS::IAM::CredentialReportUser": [{"id": "<root_account>", "attributes": {"password_enabled": "false"}}],
	}})
	rule.fail == _fail("no MFA device") with input as with_key
	rule.out_of_scope == set() with input as with_key
}

test_out_of_scope_in_other_partitions if {
	rule.out_of_scope == {_root} with input as object.union(_account(1, [_of_root]), {"partition": "aws-us-gov"})
}

test_pass_when_empty if {
	rule.fail == set() with input as {"partition": "aws", "resources": {
		"AWS::::Account": [],
		"AWS::IAM::VirtualMFADevice": [],
		"AWS::IAM::CredentialReportUser": [],
	}}
}
