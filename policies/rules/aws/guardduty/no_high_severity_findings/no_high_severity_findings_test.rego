package rules.aws.guardduty.no_high_severity_findings_test

import data.rules.aws.guardduty.no_high_severity_findings as rule

_arn := "arn:aws:guardduty:eu-west-1:111122223333:detector/one"

_detector(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_parameters := {"min_severity": 7}

_in(detectors, parameters) := {"parameters": parameters, "resources": {"AWS::GuardDuty::Detector": detectors}}

test_fail_when_severe_findings_are_open if {
	found := _in(
		[
			_detector({"HighSeverityFindings": [
				{
					"Id": "0",
					"Type": "Recon:EC2/X",
					"Severity": 7,
					"UpdatedAt": "2026-11-20T00:00:00Z",
				},
				{
					"Id": "1",
					"Type": "CryptoCurrency:EC2/Y",
					"Severity": 9.5,
					"UpdatedAt": "2026-11-20T00:00:00Z",
				},
				{
					"Id": "2",
					"Type": "Recon:EC2/X",
					"Severity": 8,
					"UpdatedAt": "2026-11-20T00:00:00Z",
				},
			]}),
		],
		_parameters,
	)
	rule.fail == {{
		"resource": _arn,
		"evidence": {"count": 3, "severity": 7, "types": "CryptoCurrency:EC2/Y, Recon:EC2/X"},
	}} with input as found
}

test_fail_when_one_severe_finding_is_open if {
	found := _in(
		[
			_detector({"HighSeverityFindings": [{"Id": "0", "Type": "Recon:EC2/X", "Severity": 7, "UpdatedAt": "2026-11-20T00:00:00Z"}]}),
		],
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"count": 1, "severity": 7, "types": "Recon:EC2/X"}}} with input as found
}

test_pass_when_nothing_severe_is_open if {
	found := _in([_detector({"HighSeverityFindings": []})], _parameters)
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_severe if {
	found := _in(
		[
			_detector({"HighSeverityFindings": [{"Id": "0", "Type": "Recon:EC2/X", "Severity": 6.9, "UpdatedAt": "2026-11-20T00:00:00Z"}]}),
		],
		_parameters,
	)
	rule.fail == set() with input as found
}

test_pass_when_only_more_counts if {
	found := _in(
		[
			_detector({"HighSeverityFindings": [{"Id": "0", "Type": "Recon:EC2/X", "Severity": 8.9, "UpdatedAt": "2026-11-20T00:00:00Z"}]}),
		],
		{"min_severity": 9},
	)
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
