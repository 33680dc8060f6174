package rules.aws.ec2.image_not_public_test

import data.rules.aws.ec2.image_not_public as rule

_arn := "arn:aws:ec2:eu-west-1::image/ami-1"

_image(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(images) := {"resources": {"AWS::EC2::Image": images}}

test_fail_when_it_is_public if {
	found := _in([_image({"PublicLaunchPermissions": true, "State": "available"})])
	rule.fail == {{"resource": _arn, "evidence": {"state": "available"}}} with input as found
}

test_pass_when_it_is_private if {
	found := _in([_image({"PublicLaunchPermissions": false, "State": "available"})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
