package rules.aws.ec2.security_group_no_public_admin_ports_ipv6_test

import data.rules.aws.ec2.security_group_no_public_admin_ports_ipv6 as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1"

_group(permissions) := {"arn": _arn, "absent": [], "attributes": {"IpPermissions": permissions}}

_in(groups, lists) := {
	"resources": {"AWS::EC2::SecurityGroup": groups, "AWS::EC2::PrefixList": lists},
	"parameters": {"ports": [23, 2375]},
}

_open(protocol, from, to, cidr) := {
	"IpProtocol": protocol, "FromPort": from, "ToPort": to,
	"Ipv6Ranges": [{"CidrIpv6": cidr}],
}

_failing(cidr, port, protocol) := {{
	"resource": "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1",
	"evidence": {"cidr": cidr, "port": port, "protocol": protocol},
}}

test_fail_when_port_is_open_to_the_internet if {
	permissions := [_open("tcp", 2375, 2375, "::/0")]
	rule.fail == _failing("::/0", "2375", "tcp") with input as _in([_group(permissions)], [])
}

test_fail_when_port_is_inside_a_range if {
	permissions := [_open("6", 2375 - 1, 2375 + 1, "::/0")]
	rule.fail == _failing("::/0", "2375", "tcp") with input as _in([_group(permissions)], [])
}

test_fail_when_all_protocols_are_open if {
	permissions := [{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}]
	rule.fail == _failing("::/0", "23, 2375", "tcp, udp") with input as _in([_group(permissions)], [])
}

test_fail_when_halves_add_up_to_the_internet if {
	permissions := [_open("tcp", 2375, 2375, "2000::/4"), _open("tcp", 2375, 2375, "3000::/4")]
	rule.fail == _failing("2000::/4, 3000::/4", "2375", "tcp") with input as _in([_group(permissions)], [])
}

test_fail_when_udp_is_open if {
	rule.fail == _failing("::/0", "2375", "udp") with input as _in([_group([_open("17", 2375, 2375, "::/0")])], [])
}

_listed := {"IpProtocol": "tcp", "FromPort": 2375, "ToPort": 2375, "PrefixListIds": [{"PrefixListId": "pl-1"}]}

_list(cidr) := {"absent": [], "attributes": {"PrefixListId": "pl-1", "Entries": [{"Cidr": cidr}]}}

test_fail_when_a_prefix_list_holds_the_internet if {
	rule.fail == _failing("::/0", "2375", "tcp") with input as _in([_group([_listed])], [_list("::/0")])
}

test_pass_when_port_is_open_to_a_known_network if {
	found := _in([_group([_open("tcp", 2375, 2375, "2001:db8::/32"), _listed])], [_list("2001:db8::/32")])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_pass_when_the_list_is_kept_by_aws if {
	list := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	rule.fail == set() with input as _in([_group([_listed])], [list])
	rule.sure == {_arn} with input as _in([_group([_listed])], [list])
}

test_pass_when_there_are_no_permissions if {
	group := {"arn": _arn, "absent": ["IpPermissions"], "attributes": {}}
	rule.fail == set() with input as _in([group], [])
	rule.sure == {_arn} with input as _in([group], [])
}

test_near_miss_when_neighbour_ports_are_open if {
	permissions := [_open("tcp", 2374, 2374, "::/0"), _open("tcp", 2376, 2376, "::/0"), _open("icmp", 2375, 2375, "::/0")]
	rule.fail == set() with input as _in([_group(permissions)], [])
}

test_near_miss_when_the_other_family_is_open if {
	permission := {"IpProtocol": "tcp", "FromPort": 2375, "ToPort": 2375, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
	rule.fail == set() with input as _in([_group([permission])], [])
}

test_unsure_when_a_prefix_list_is_missing if {
	kept_by_aws := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	reason := "It names prefix lists that the account does not show: pl-1"
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as _in([_group([_listed])], [])
	rule.unsure == set() with input as _in([_group([_listed])], [kept_by_aws])
}

test_near_miss_when_a_prefix_list_is_not_known if {
	unread := {"absent": [], "attributes": {"PrefixListId": "pl-1"}}
	rule.fail == set() with input as _in([_group([_listed])], [unread])
	rule.sure == set() with input as _in([_group([_listed])], [unread])
}

test_not_sure_while_one_list_of_two_is_not_known if {
	two := object.union(_listed, {"PrefixListIds": [{"PrefixListId": "pl-1"}, {"PrefixListId": "pl-2"}]})
	kept_by_aws := {"absent": ["Entries"], "attributes": {"PrefixListId": "pl-1"}}
	rule.sure == set() with input as _in([_group([two])], [kept_by_aws])
}

test_empty_account if rule.fail == set() with input as _in([], [])
