package rules.aws.ec2.client_vpn_endpoint_connection_logs_test

import data.rules.aws.ec2.client_vpn_endpoint_connection_logs as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:client-vpn-endpoint/cvpn-1"

_client_vpn_endpoint(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(client_vpn_endpoints) := {"resources": {"AWS::EC2::ClientVpnEndpoint": client_vpn_endpoints}}

test_fail_when_it_is_off if {
	found := _in([
		_client_vpn_endpoint({"Status": {"Code": "available"}, "ConnectionLogOptions": {"Enabled": false}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_client_vpn_endpoint({"Status": {"Code": "available"}}, ["ConnectionLogOptions"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_is_on if {
	found := _in([
		_client_vpn_endpoint({"Status": {"Code": "available"}, "ConnectionLogOptions": {"Enabled": true}}, []),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_being_deleted if {
	found := _in([
		_client_vpn_endpoint({"Status": {"Code": "deleting"}, "ConnectionLogOptions": {"Enabled": false}}, []),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_is_gone if {
	found := _in([
		_client_vpn_endpoint({"Status": {"Code": "deleted"}, "ConnectionLogOptions": {"Enabled": false}}, []),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
