package rules.aws.ec2.instance_managed_by_ssm_test

import data.rules.aws.ec2.instance_managed_by_ssm as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"

_instance(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_managed_instance(attributes) := {"arn": "arn:aws:ssm:eu-west-1:111122223333:managedinstance/1", "absent": [], "attributes": attributes}

_in(resources) := {"resources": object.union({"AWS::EC2::Instance": [], "AWS::SSM::ManagedInstance": []}, resources)}

test_fail_when_it_is_not_known_there if {
	found := _in({
		"AWS::EC2::Instance": [_instance({"InstanceId": "i-1", "State": {"Name": "running"}})],
		"AWS::SSM::ManagedInstance": [_managed_instance({"InstanceId": "i-2", "PingStatus": "Online"})],
	})
	rule.fail == {{"resource": _arn, "evidence": {"id": "i-1"}}} with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == set() with input as found
}

test_fail_when_it_does_not_answer_any_more if {
	found := _in({
		"AWS::EC2::Instance": [_instance({"InstanceId": "i-1", "State": {"Name": "running"}})],
		"AWS::SSM::ManagedInstance": [_managed_instance({"InstanceId": "i-1", "PingStatus": "ConnectionLost"})],
	})
	rule.fail == {{"resource": _arn, "evidence": {"id": "i-1"}}} with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == set() with input as found
}

test_pass_when_it_answers if {
	found := _in({
		"AWS::EC2::Instance": [_instance({"InstanceId": "i-1", "State": {"Name": "running"}})],
		"AWS::SSM::ManagedInstance": [_managed_instance({"InstanceId": "i-1", "PingStatus": "Online"})],
	})
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_it_does_not_run if {
	found := _in({"AWS::EC2::Instance": [_instance({"InstanceId": "i-1", "State": {"Name": "stopped"}})]})
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
	rule.sure == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
