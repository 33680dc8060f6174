package rules.aws.ec2.transit_gateway_no_auto_accept_test

import data.rules.aws.ec2.transit_gateway_no_auto_accept as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:transit-gateway/tgw-1"

_transit_gateway(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(transit_gatewaies) := {"resources": {"AWS::EC2::TransitGateway": transit_gatewaies}}

test_fail_when_it_accepts_by_itself if {
	found := _in([
		_transit_gateway({"State": "available", "Options": {"AutoAcceptSharedAttachments": "enable"}}),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_somebody_accepts if {
	found := _in([
		_transit_gateway({"State": "available", "Options": {"AutoAcceptSharedAttachments": "disable"}}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_being_deleted if {
	found := _in([
		_transit_gateway({"State": "deleting", "Options": {"AutoAcceptSharedAttachments": "enable"}}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_is_gone if {
	found := _in([
		_transit_gateway({"State": "deleted", "Options": {"AutoAcceptSharedAttachments": "enable"}}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
