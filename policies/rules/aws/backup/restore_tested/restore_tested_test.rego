package rules.aws.backup.restore_tested_test

import data.rules.aws.backup.restore_tested as rule

_arn := "arn:aws:iam::111122223333:root"

_account := {"arn": _arn, "absent": [], "attributes": {}}

_restore_job(attributes, absent) := {"arn": "arn:aws:backup:eu-west-1:111122223333:restorejob/1", "absent": absent, "attributes": attributes}

_parameters := {"max_age_days": 365}

_in(resources, parameters) := {"time": "2026-11-24T06:00:00Z", "parameters": parameters, "resources": object.union({"AWS::::Account": [], "AWS::Backup::RestoreJob": []}, resources)}

test_fail_when_nothing_was_restored if {
	found := _in({"AWS::::Account": [_account]}, _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365, "jobs": 0}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_restore_failed if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "FAILED", "CompletionDate": "2026-10-01T00:00:00Z"}, [])],
		},
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365, "jobs": 1}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_restore_is_too_long_ago if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "COMPLETED", "CompletionDate": "2025-11-01T00:00:00Z"}, [])],
		},
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365, "jobs": 1}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_restore_has_not_ended if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "RUNNING"}, ["CompletionDate"])],
		},
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 365, "jobs": 1}}} with input as found
	rule.sure == set() with input as found
}

test_pass_when_a_restore_has_ended if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "COMPLETED", "CompletionDate": "2026-10-01T00:00:00Z"}, [])],
		},
		_parameters,
	)
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_the_restore_was_a_year_ago if {
	found := _in(
		{
			"AWS::::Account": [_account],
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "COMPLETED", "CompletionDate": "2025-11-24T06:00:00Z"}, [])],
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
			"AWS::Backup::RestoreJob": [_restore_job({"Status": "COMPLETED", "CompletionDate": "2026-10-01T00:00:00Z"}, [])],
		},
		{"max_age_days": 30},
	)
	rule.fail == {{"resource": _arn, "evidence": {"days": 30, "jobs": 1}}} with input as found
	rule.sure == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({}, _parameters)
