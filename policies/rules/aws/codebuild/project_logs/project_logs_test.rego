package rules.aws.codebuild.project_logs_test

import data.rules.aws.codebuild.project_logs as rule

_arn := "arn:aws:codebuild:eu-west-1:111122223333:project/one"

_project(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(projects) := {"resources": {"AWS::CodeBuild::Project": projects}}

test_fail_when_both_are_off if {
	found := _in([
		_project(
			{"logsConfig": {
				"cloudWatchLogs": {"status": "DISABLED"},
				"s3Logs": {"status": "DISABLED", "encryptionDisabled": false},
			}},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_they_go_to_cloudwatch if {
	found := _in([
		_project(
			{"logsConfig": {
				"cloudWatchLogs": {"status": "ENABLED"},
				"s3Logs": {"status": "DISABLED", "encryptionDisabled": false},
			}},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_pass_when_they_go_to_s3 if {
	found := _in([
		_project(
			{"logsConfig": {
				"cloudWatchLogs": {"status": "DISABLED"},
				"s3Logs": {"status": "ENABLED", "encryptionDisabled": false},
			}},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_nothing_is_set_because_cloudwatch_is_the_default if {
	found := _in([_project({}, ["logsConfig"])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
