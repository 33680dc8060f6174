package rules.aws.fis.experiment_run_test

import data.rules.aws.fis.experiment_run as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_experiment(attributes) := {"arn": "arn:aws:fis:eu-west-1:111122223333:experiment/1", "absent": [], "attributes": attributes}

_parameters := {"max_age_days": 365}

_in(resources, parameters) := {"time": "2026-11-24T06:00:00Z", "parameters": parameters, "resources": object.union({"AWS::::Account": [], "AWS::FIS::Experiment": []}, resources)}

test_fail_when_there_was_none if {
	found := _in({"AWS::::Account": [_account]}, _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_it_was_stopped if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::FIS::Experiment": [_experiment({"state": {"status": "stopped"}, "creationTime": "2026-10-01T00:00:00Z"})],
		},
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_it_is_too_long_ago if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::FIS::Experiment": [_experiment({"state": {"status": "completed"}, "creationTime": "2025-11-23T05:00:00Z"})],
		},
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365}}} with input as found
	rule.sure == set() with input as found
}

test_pass_when_one_was_run if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::FIS::Experiment": [_experiment({"state": {"status": "completed"}, "creationTime": "2026-10-01T00:00:00Z"})],
		},
		_parameters,
	)
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_it_was_a_year_ago if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::FIS::Experiment": [_experiment({"state": {"status": "completed"}, "creationTime": "2025-11-24T06:00:00Z"})],
		},
		_parameters,
	)
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_fail_when_less_time_is_allowed if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::FIS::Experiment": [_experiment({"state": {"status": "completed"}, "creationTime": "2026-10-01T00:00:00Z"})],
		},
		{"max_age_days": 30},
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 30}}} with input as found
	rule.sure == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({}, _parameters)
