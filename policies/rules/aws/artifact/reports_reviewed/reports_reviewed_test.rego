package rules.aws.artifact.reports_reviewed_test

import data.rules.aws.artifact.reports_reviewed as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_good_report := {
	"name": "SOC",
	"series": "Certificates",
	"state": "PUBLISHED",
	"version": 1,
	"periodStart": "2025-10-01T00:00:00Z",
	"periodEnd": "2026-03-31T00:00:00Z",
}

_report(arn, changes, absent) := {"arn": arn, "absent": absent, "attributes": object.union(object.remove(_good_report, absent), changes)}

_in(resources) := {"resources": object.union({"AWS::::Account": [], "AWS::Artifact::Report": []}, resources)}

test_fail_when_there_are_reports_shows_those_of_soc_iso_and_pci if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::Report": [
			_report("arn:aws:artifact:eu-west-1:111122223333:report/1", {"name": "SOC 2 Report", "version": 2}, []),
			_report("arn:aws:artifact:eu-west-1:111122223333:report/2", {"name": "ISO 27001:2022 Certification"}, []),
			_report("arn:aws:artifact:eu-west-1:111122223333:report/3", {"name": "PCI DSS v4.0.1 Attestation of Compliance"}, []),
			_report("arn:aws:artifact:eu-west-1:111122223333:report/4", {"name": "C5 Report"}, []),
		],
	})
	rule.fail == {{
		"resource": _arn,
		"evidence": {
			"reports": "ISO 27001:2022 Certification, 2025-10-01 to 2026-03-31, version 1, PCI DSS v4.0.1 Attestation of Compliance, 2025-10-01 to 2026-03-31, version 1, SOC 2 Report, 2025-10-01 to 2026-03-31, version 2",
		},
	}} with input as found
}

test_fail_when_only_the_series_says_what_it_is if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::Report": [
			_report("arn:aws:artifact:eu-west-1:111122223333:report/1", {"name": "Bridge letter", "series": "System and Organization Controls (SOC) 2"}, []),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"reports": "Bridge letter, 2025-10-01 to 2026-03-31, version 1"}}} with input as found
}

test_fail_when_a_report_has_no_period if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::Report": [
			_report("arn:aws:artifact:eu-west-1:111122223333:report/1", {"name": "SOC 3"}, ["periodStart", "periodEnd"]),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"reports": "SOC 3, no period, version 1"}}} with input as found
}

test_pass_when_there_is_no_account if {
	found := _in({
		"AWS::Artifact::Report": [
			_report("arn:aws:artifact:eu-west-1:111122223333:report/1", {"name": "SOC 2 Report"}, []),
		],
	})
	rule.fail == set() with input as found
}

test_near_miss_when_a_report_is_withdrawn_or_of_another_kind if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::Report": [
			_report("arn:aws:artifact:eu-west-1:111122223333:report/1", {"name": "SOC 2 Report", "state": "UNPUBLISHED"}, []),
			_report("arn:aws:artifact:eu-west-1:111122223333:report/2", {"name": "Isolation of social data"}, []),
			_report("arn:aws:artifact:eu-west-1:111122223333:report/3", {"name": "Associated upcin"}, []),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"reports": "none"}}} with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
