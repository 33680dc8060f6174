package rules.aws.autoscaling.group_scales_test

import data.rules.aws.autoscaling.group_scales as rule

_arn := "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/web"

_good_auto_scaling_group := {"MinSize": 1, "MaxSize": 4, "ScalingPolicies": []}

_auto_scaling_group(changes, absent) := {"arn": _arn, "absent": absent, "attributes": object.union(object.remove(_good_auto_scaling_group, absent), changes)}

_in(auto_scaling_groups) := {"resources": {"AWS::AutoScaling::AutoScalingGroup": auto_scaling_groups}}

test_fail_when_there_is_no_policy if {
	found := _in([_auto_scaling_group({"ScalingPolicies": []}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"policies": 0}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_none_was_ever_there if {
	found := _in([_auto_scaling_group({}, ["ScalingPolicies"])])
	rule.fail == {{"resource": _arn, "evidence": {"policies": 0}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_it_is_switched_off if {
	found := _in([
		_auto_scaling_group({"ScalingPolicies": [{"PolicyName": "StepScaling", "PolicyType": "StepScaling", "Enabled": false}]}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"policies": 1}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_a_policy_is_on if {
	found := _in([
		_auto_scaling_group(
			{"ScalingPolicies": [{
				"PolicyName": "TargetTrackingScaling",
				"PolicyType": "TargetTrackingScaling",
				"Enabled": true,
			}]},
			[],
		),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_aws_does_not_say_whether_it_is_on if {
	found := _in([_auto_scaling_group({"ScalingPolicies": [{"PolicyName": "old"}]}, [])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_size_is_fixed if {
	found := _in([_auto_scaling_group({"MinSize": 4, "ScalingPolicies": []}, [])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
