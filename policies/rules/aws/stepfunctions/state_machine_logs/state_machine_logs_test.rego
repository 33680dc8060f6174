package rules.aws.stepfunctions.state_machine_logs_test

import data.rules.aws.stepfunctions.state_machine_logs as rule

_arn := "arn:aws:states:eu-west-1:111122223333:stateMachine:one"

_state_machine(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(state_machines) := {"resources": {"AWS::StepFunctions::StateMachine": state_machines}}

test_fail_when_it_is_off if {
	found := _in([_state_machine({"loggingConfiguration": {"level": "OFF"}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"level": "OFF"}}} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_state_machine({}, ["loggingConfiguration"])])
	rule.fail == {{"resource": _arn, "evidence": {"level": "not set"}}} with input as found
}

test_pass_when_errors_are_logged if {
	found := _in([_state_machine({"loggingConfiguration": {"level": "ERROR"}}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_state_machine({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
