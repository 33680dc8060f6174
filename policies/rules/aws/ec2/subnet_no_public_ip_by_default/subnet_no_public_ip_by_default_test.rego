package rules.aws.ec2.subnet_no_public_ip_by_default_test

import data.rules.aws.ec2.subnet_no_public_ip_by_default as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1"

_item(value) := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {"MapPublicIpOnLaunch": value}}

_in(items) := {"resources": {"AWS::EC2::Subnet": items}}

test_fail_when_map_public_ip_on_launch_is_true if {
	rule.fail == {{"resource": _arn, "evidence": {"id": "id-1"}}} with input as _in([_item(true)])
}

test_pass_when_map_public_ip_on_launch_is_false if {
	rule.fail == set() with input as _in([_item(false)])
}

test_near_miss_when_the_value_is_not_known if {
	unread := {"arn": _arn, "id": "id-1", "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
