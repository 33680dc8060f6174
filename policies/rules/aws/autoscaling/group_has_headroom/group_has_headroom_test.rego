package rules.aws.autoscaling.group_has_headroom_test

import data.rules.aws.autoscaling.group_has_headroom as rule

_arn := "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/web"

_auto_scaling_group(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(auto_scaling_groups) := {"resources": {"AWS::AutoScaling::AutoScalingGroup": auto_scaling_groups}}

test_fail_when_it_is_at_its_maximum if {
	found := _in([_auto_scaling_group({"DesiredCapacity": 4, "MaxSize": 4})])
	rule.fail == {{"resource": _arn, "evidence": {"desired": 4, "max": 4}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_can_grow if {
	found := _in([_auto_scaling_group({"DesiredCapacity": 3, "MaxSize": 4})])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_one_machine_may_run_and_none_does if {
	found := _in([_auto_scaling_group({"DesiredCapacity": 0, "MaxSize": 1})])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_switched_off if {
	found := _in([_auto_scaling_group({"DesiredCapacity": 0, "MaxSize": 0})])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
