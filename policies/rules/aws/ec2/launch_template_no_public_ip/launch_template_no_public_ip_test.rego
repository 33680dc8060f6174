package rules.aws.ec2.launch_template_no_public_ip_test

import data.rules.aws.ec2.launch_template_no_public_ip as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-1"

_launch_template(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(launch_templates) := {"resources": {"AWS::EC2::LaunchTemplate": launch_templates}}

test_fail_when_interfaces_get_public_addresses if {
	found := _in([
		_launch_template({"DefaultVersionData": {"NetworkInterfaces": [{"DeviceIndex": 0, "AssociatePublicIpAddress": true}, {"DeviceIndex": 1}]}}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"interfaces": 1}}} with input as found
}

test_pass_when_they_get_none if {
	found := _in([
		_launch_template({"DefaultVersionData": {"NetworkInterfaces": [{"DeviceIndex": 0, "AssociatePublicIpAddress": false}]}}),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_the_subnet_decides if {
	found := _in([_launch_template({"DefaultVersionData": {"InstanceType": "t3.micro"}})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
