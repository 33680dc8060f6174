package rules.aws.glue.job_logs_encrypted_test

import data.rules.aws.glue.job_logs_encrypted as rule

_arn := "arn:aws:glue:eu-west-1:111122223333:job/one"

_job(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_security_configuration(attributes) := {"arn": "arn:aws:glue:eu-west-1:111122223333:security-configuration/one", "absent": [], "attributes": attributes}

_in(resources) := {"resources": object.union({"AWS::Glue::Job": [], "AWS::Glue::SecurityConfiguration": []}, resources)}

test_fail_when_the_job_has_no_configuration if {
	found := _in({"AWS::Glue::Job": [_job({}, ["SecurityConfiguration"])]})
	rule.fail == {{"resource": _arn, "evidence": {"configuration": "none"}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_its_configuration_does_not_encrypt if {
	found := _in({
		"AWS::Glue::Job": [_job({"SecurityConfiguration": "open"}, [])],
		"AWS::Glue::SecurityConfiguration": [
			_security_configuration({
				"Name": "open",
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "DISABLED"},
					"S3Encryption": [{"S3EncryptionMode": "SSE-KMS"}],
				},
			}),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"configuration": "open"}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_only_another_configuration_encrypts if {
	found := _in({
		"AWS::Glue::Job": [_job({"SecurityConfiguration": "open"}, [])],
		"AWS::Glue::SecurityConfiguration": [
			_security_configuration({
				"Name": "sealed",
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"S3Encryption": [{"S3EncryptionMode": "SSE-KMS"}],
				},
			}),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"configuration": "open"}}} with input as found
	rule.sure == set() with input as found
}

test_pass_when_its_configuration_encrypts if {
	found := _in({
		"AWS::Glue::Job": [_job({"SecurityConfiguration": "sealed"}, [])],
		"AWS::Glue::SecurityConfiguration": [
			_security_configuration({
				"Name": "sealed",
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"S3Encryption": [{"S3EncryptionMode": "SSE-KMS"}],
				},
			}),
		],
	})
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
