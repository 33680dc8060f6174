package rules.aws.dms.replication_task_logs_test

import data.rules.aws.dms.replication_task_logs as rule

_arn := "arn:aws:dms:eu-west-1:111122223333:task:1"

_replication_task(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(replication_tasks) := {"resources": {"AWS::DMS::ReplicationTask": replication_tasks}}

test_fail_when_logging_is_off if {
	found := _in([
		_replication_task({"ReplicationTaskSettings": "{\"Logging\": {\"EnableLogging\": false, \"LogComponents\": [{\"Id\": \"SOURCE_CAPTURE\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"SOURCE_UNLOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_APPLY\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_LOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}"}),
	])
	rule.fail == {{
		"resource": _arn,
		"evidence": {"components": "SOURCE_CAPTURE, SOURCE_UNLOAD, TARGET_APPLY, TARGET_LOAD"},
	}} with input as found
}

test_fail_when_the_source_is_too_quiet if {
	found := _in([
		_replication_task({"ReplicationTaskSettings": "{\"Logging\": {\"EnableLogging\": true, \"LogComponents\": [{\"Id\": \"SOURCE_CAPTURE\", \"Severity\": \"LOGGER_SEVERITY_ERROR\"}, {\"Id\": \"SOURCE_UNLOAD\", \"Severity\": \"LOGGER_SEVERITY_WARNING\"}, {\"Id\": \"TARGET_APPLY\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_LOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}"}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"components": "SOURCE_CAPTURE, SOURCE_UNLOAD"}}} with input as found
}

test_fail_when_the_target_is_left_out if {
	found := _in([
		_replication_task({"ReplicationTaskSettings": "{\"Logging\": {\"EnableLogging\": true, \"LogComponents\": [{\"Id\": \"SOURCE_CAPTURE\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"SOURCE_UNLOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_APPLY\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}"}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"components": "TARGET_LOAD"}}} with input as found
}

test_fail_when_the_settings_say_nothing_of_logging if {
	found := _in([_replication_task({"ReplicationTaskSettings": "{}"})])
	rule.fail == {{
		"resource": _arn,
		"evidence": {"components": "SOURCE_CAPTURE, SOURCE_UNLOAD, TARGET_APPLY, TARGET_LOAD"},
	}} with input as found
}

test_pass_when_all_is_logged if {
	found := _in([
		_replication_task({"ReplicationTaskSettings": "{\"Logging\": {\"EnableLogging\": true, \"LogComponents\": [{\"Id\": \"SOURCE_CAPTURE\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"SOURCE_UNLOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_APPLY\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_LOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}"}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_more_than_the_default_is_logged if {
	found := _in([
		_replication_task({"ReplicationTaskSettings": "{\"Logging\": {\"EnableLogging\": true, \"LogComponents\": [{\"Id\": \"SOURCE_CAPTURE\", \"Severity\": \"LOGGER_SEVERITY_DEBUG\"}, {\"Id\": \"SOURCE_UNLOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_APPLY\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}, {\"Id\": \"TARGET_LOAD\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}"}),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
