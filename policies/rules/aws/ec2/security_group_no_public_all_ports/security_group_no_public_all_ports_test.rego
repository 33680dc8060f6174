package rules.aws.ec2.security_group_no_public_all_ports_test

import data.rules.aws.ec2.security_group_no_public_all_ports as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1"

_group(permissions) := {"arn": _arn, "absent": [], "attributes": {"IpPermissions": permissions}}

_in(groups, lists) := {"resources": {"AWS::EC2::SecurityGroup": groups, "AWS::EC2::PrefixList": lists}}

test_fail_when_all_protocols_are_open if {
	permissions := [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}]
	rule.fail == {{"resource": _arn, "evidence": {"cidr": "0.0.0.0/0, ::/0"}}} with input as _in([_group(permissions)], [])
}

test_fail_when_all_ports_of_udp_are_open_by_ipv6 if {
	permissions := [{"IpProtocol": "udp", "FromPort": 0, "ToPort": 65535, "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}]
	rule.fail == {{"resource": _arn, "evidence": {"cidr": "::/0"}}} with input as _in([_group(permissions)], [])
}

_listed := {"IpProtocol": "-1", "PrefixListIds": [{"PrefixListId": "pl-1"}]}

_list(cidr) := {"absent": [], "attributes": {"PrefixListId": "pl-1", "Entries": [{"Cidr": cidr}]}}

test_fail_when_a_prefix_list_holds_the_internet if {
	rule.fail == {{"resource": _arn, "evidence": {"cidr": "0.0.0.0/0"}}} with input as _in([_group([_listed])], [_list("0.0.0.0/0")])
}

test_pass_when_all_ports_are_open_to_a_known_network if {
	found := _in([_group([_listed])], [_list("198.51.100.0/24")])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_pass_when_the_list_is_kept_by_aws if {
	list := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	rule.sure == {_arn} with input as _in([_group([_listed])], [list])
}

test_pass_when_there_are_no_permissions if {
	rule.sure == {_arn} with input as _in([{"arn": _arn, "absent": ["IpPermissions"], "attributes": {}}], [])
}

test_near_miss_when_some_ports_are_closed if {
	permissions := [{"IpProtocol": "tcp", "FromPort": 1024, "ToPort": 65535, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
	rule.fail == set() with input as _in([_group(permissions)], [])
}

test_unsure_when_a_prefix_list_is_missing if {
	kept_by_aws := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	reason := "It names prefix lists that the account does not show: pl-1"
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as _in([_group([_listed])], [])
	rule.unsure == set() with input as _in([_group([_listed])], [kept_by_aws])
}

test_near_miss_when_a_prefix_list_is_not_known if {
	unread := {"absent": [], "attributes": {"PrefixListId": "pl-1"}}
	rule.sure == set() with input as _in([_group([_listed])], [])
	rule.sure == set() with input as _in([_group([_listed])], [unread])
}

test_not_sure_while_one_list_of_two_is_not_known if {
	two := object.union(_listed, {"PrefixListIds": [{"PrefixListId": "pl-1"}, {"PrefixListId": "pl-2"}]})
	kept_by_aws := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	rule.sure == set() with input as _in([_group([two])], [kept_by_aws])
}

test_empty_account if rule.fail == set() with input as _in([], [])
