package rules.aws.ecs.task_definition_logs_test

import data.rules.aws.ecs.task_definition_logs as rule

_arn := "arn:aws:ecs:eu-west-1:111122223333:task-definition/one"

_task_definition(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(task_definitions) := {"resources": {"AWS::ECS::TaskDefinition": task_definitions}}

test_fail_when_a_container_has_none if {
	found := _in([
		_task_definition({"containerDefinitions": [{"name": "c0", "logConfiguration": {"logDriver": "awslogs"}}, {"name": "c1"}]}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"containers": "c1"}}} with input as found
}

test_fail_when_no_container_has_one if {
	found := _in([_task_definition({"containerDefinitions": [{"name": "c0"}, {"name": "c1"}]})])
	rule.fail == {{"resource": _arn, "evidence": {"containers": "c0, c1"}}} with input as found
}

test_pass_when_all_have_one if {
	found := _in([
		_task_definition({"containerDefinitions": [
			{"name": "c0", "logConfiguration": {"logDriver": "awslogs"}},
			{"name": "c1", "logConfiguration": {"logDriver": "awsfirelens"}},
		]}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_there_is_no_container if {
	found := _in([_task_definition({"containerDefinitions": []})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
