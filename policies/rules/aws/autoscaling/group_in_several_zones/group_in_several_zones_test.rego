package rules.aws.autoscaling.group_in_several_zones_test

import data.rules.aws.autoscaling.group_in_several_zones as rule

_arn := "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/web"

_auto_scaling_group(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(auto_scaling_groups) := {"resources": {"AWS::AutoScaling::AutoScalingGroup": auto_scaling_groups}}

test_fail_when_there_is_one_zone if {
	found := _in([_auto_scaling_group({"AvailabilityZones": ["eu-west-1a"]})])
	rule.fail == {{"resource": _arn, "evidence": {"zone": "eu-west-1a"}}} with input as found
}

test_pass_when_there_are_two if {
	found := _in([_auto_scaling_group({"AvailabilityZones": ["eu-west-1a", "eu-west-1b"]})])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_auto_scaling_group({})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
