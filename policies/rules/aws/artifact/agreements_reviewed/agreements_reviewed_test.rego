package rules.aws.artifact.agreements_reviewed_test

import data.rules.aws.artifact.agreements_reviewed as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_good_customer_agreement := {
	"name": "Addendum",
	"state": "ACTIVE",
	"effectiveStart": "2024-02-01T00:00:00Z",
	"effectiveEnd": "2027-01-01T00:00:00Z",
}

_customer_agreement(arn, changes, absent) := {"arn": arn, "absent": absent, "attributes": object.union(object.remove(_good_customer_agreement, absent), changes)}

_in(resources) := {"time": "2026-11-24T06:00:00Z", "resources": object.union({"AWS::::Account": [], "AWS::Artifact::CustomerAgreement": []}, resources)}

test_fail_when_there_are_agreements_shows_those_that_hold if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::CustomerAgreement": [
			_customer_agreement("arn:aws:artifact:eu-west-1:111122223333:customeragreement/1", {"name": "Business Associate Addendum"}, ["effectiveEnd"]),
			_customer_agreement("arn:aws:artifact:eu-west-1:111122223333:customeragreement/2", {"name": "Data Breach Addendum", "effectiveEnd": "2026-11-24T06:00:01Z"}, []),
		],
	})
	rule.fail == {{
		"resource": _arn,
		"evidence": {
			"agreements": "Business Associate Addendum since 2024-02-01, Data Breach Addendum since 2024-02-01",
		},
	}} with input as found
}

test_near_miss_when_an_agreement_has_ended if {
	found := _in({
		"AWS::::Account": [_account],
		"AWS::Artifact::CustomerAgreement": [
			_customer_agreement("arn:aws:artifact:eu-west-1:111122223333:customeragreement/1", {"name": "Business Associate Addendum", "effectiveEnd": "2026-11-24T06:00:00Z"}, []),
			_customer_agreement("arn:aws:artifact:eu-west-1:111122223333:customeragreement/2", {"name": "Data Breach Addendum", "state": "CUSTOMER_TERMINATED"}, ["effectiveEnd"]),
		],
	})
	rule.fail == {{"resource": _arn, "evidence": {"agreements": "none"}}} with input as found
}

test_pass_when_there_is_no_account if {
	found := _in({
		"AWS::Artifact::CustomerAgreement": [
			_customer_agreement("arn:aws:artifact:eu-west-1:111122223333:customeragreement/1", {"name": "Business Associate Addendum"}, ["effectiveEnd"]),
		],
	})
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
