package rules.aws.macie.sensitive_data_discovery_test

import data.rules.aws.macie.sensitive_data_discovery as rule

_root := "arn:aws:iam::111122223333:root"

_account(sessions) := {"resources": {
	"AWS::::Account": [{"arn": _root, "attributes": {}}],
	"AWS::Macie::Session": sessions,
}}

test_fail_when_macie_is_on_with_regions_and_jobs if {
	rule.fail == {{"resource": _root, "evidence": {
		"regions": "eu-west-1, us-east-1",
		"automated": "eu-west-1",
		"jobs": 1,
	}}} with input as _account([
		{"region": "us-east-1", "attributes": {
			"status": "ENABLED",
			"AutomatedDiscoveryConfiguration": {"status": "DISABLED"},
			"ClassificationJobs": [
				{"jobId": "a", "jobStatus": "CANCELLED"},
				{"jobId": "b", "jobStatus": "IDLE"},
				{"jobId": "c", "jobStatus": "USER_PAUSED"},
			],
		}},
		{"region": "eu-west-1", "attributes": {
			"status": "ENABLED",
			"AutomatedDiscoveryConfiguration": {"status": "ENABLED"},
		}},
		{"region": "eu-north-1", "attributes": {"status": "PAUSED"}},
	])
}

test_fail_when_macie_is_off if {
	rule.fail == {{
		"resource": _root,
		"evidence": {"regions": "no region", "automated": "no region", "jobs": 0},
	}} with input as _account([])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": [], "AWS::Macie::Session": []}}
}
