package rules.aws.ec2.network_acl_no_public_admin_ports_test

import data.rules.aws.ec2.network_acl_no_public_admin_ports as rule

_acl(entries) := {"arn": "arn:aws:ec2:eu-west-1:111122223333:network-acl/acl-1", "absent": [], "attributes": {
	"Entries": array.concat(entries, [{
		"RuleNumber": 32767, "RuleAction": "deny", "Egress": false, "Protocol": "-1", "CidrBlock": "0.0.0.0/0",
	}]),
}}

_in(acls) := {"resources": {"AWS::EC2::NetworkAcl": acls}, "parameters": {"ports": [22, 3389]}}

_entry(number, action, protocol, port, cidr) := {
	"RuleNumber": number, "RuleAction": action, "Egress": false, "Protocol": protocol,
	"PortRange": {"From": port, "To": port}, "CidrBlock": cidr,
}

_failing(cidr, port, protocol, number) := {{
	"resource": "arn:aws:ec2:eu-west-1:111122223333:network-acl/acl-1",
	"evidence": {"cidr": cidr, "port": port, "protocol": protocol, "rule": number},
}}

test_fail_when_a_rule_admits_ssh if {
	entries := [_entry(100, "allow", "6", 22, "0.0.0.0/0")]
	rule.fail == _failing("0.0.0.0/0", "22", "tcp", "100") with input as _in([_acl(entries)])
}

test_fail_when_a_rule_admits_rdp_over_udp if {
	entries := [_entry(100, "allow", "17", 3389, "0.0.0.0/0")]
	rule.fail == _failing("0.0.0.0/0", "3389", "udp", "100") with input as _in([_acl(entries)])
}

test_fail_when_a_rule_admits_all_traffic if {
	entry := {"RuleNumber": 100, "RuleAction": "allow", "Egress": false, "Protocol": "-1", "CidrBlock": "0.0.0.0/0"}
	rule.fail == _failing("0.0.0.0/0", "22, 3389", "tcp, udp", "100") with input as _in([_acl([entry])])
}

test_fail_when_the_deny_comes_later if {
	entries := [_entry(110, "deny", "6", 22, "0.0.0.0/0"), _entry(100, "allow", "6", 22, "0.0.0.0/0")]
	rule.fail == _failing("0.0.0.0/0", "22", "tcp", "100") with input as _in([_acl(entries)])
}

test_fail_when_the_earlier_deny_is_narrow if {
	entries := [_entry(90, "deny", "6", 22, "10.0.0.0/8"), _entry(100, "allow", "6", 22, "0.0.0.0/0")]
	rule.fail == _failing("0.0.0.0/0", "22", "tcp", "100") with input as _in([_acl(entries)])
}

test_fail_when_the_earlier_deny_is_of_another_protocol if {
	entries := [_entry(90, "deny", "17", 22, "0.0.0.0/0"), _entry(100, "allow", "6", 22, "0.0.0.0/0")]
	rule.fail == _failing("0.0.0.0/0", "22", "tcp", "100") with input as _in([_acl(entries)])
}

test_fail_when_halves_add_up_to_the_internet if {
	entries := [_entry(90, "allow", "6", 22, "0.0.0.0/1"), _entry(100, "allow", "6", 22, "128.0.0.0/1")]
	rule.fail == _failing("0.0.0.0/1, 128.0.0.0/1", "22", "tcp", "90, 100") with input as _in([_acl(entries)])
}

test_pass_when_an_earlier_deny_covers_the_internet if {
	entries := [_entry(100, "allow", "6", 22, "0.0.0.0/0"), _entry(90, "deny", "-1", 22, "0.0.0.0/0")]
	rule.fail == set() with input as _in([_acl(entries)])
}

test_pass_when_a_known_network_is_admitted if {
	rule.fail == set() with input as _in([_acl([_entry(100, "allow", "6", 22, "198.51.100.0/24")])])
}

test_near_miss_when_other_ports_or_directions_are_open if {
	entries := [
		_entry(100, "allow", "6", 21, "0.0.0.0/0"),
		_entry(110, "allow", "6", 23, "0.0.0.0/0"),
		_entry(120, "allow", "1", 22, "0.0.0.0/0"),
		object.union(_entry(130, "allow", "6", 22, "0.0.0.0/0"), {"Egress": true}),
	]
	rule.fail == set() with input as _in([_acl(entries)])
}

test_near_miss_when_the_other_family_is_open if {
	entry := object.union(object.remove(_entry(100, "allow", "6", 22, ""), ["CidrBlock"]), {"Ipv6CidrBlock": "::/0"})
	rule.fail == set() with input as _in([_acl([entry])])
}

test_empty_account if rule.fail == set() with input as _in([])

test_pass_when_an_earlier_deny_covers_the_internet_is_noted if {
	entries := [_entry(100, "allow", "6", 22, "0.0.0.0/0"), _entry(90, "deny", "-1", 22, "0.0.0.0/0")]
	note := {
		"resource": "arn:aws:ec2:eu-west-1:111122223333:network-acl/acl-1",
		"note": "Read by itself, rule 100 admits them; earlier rules deny it",
	}
	rule.notes == {note} with input as _in([_acl(entries)])
	rule.notes == set() with input as _in([_acl([entries[0]])])
	rule.notes == set() with input as _in([_acl([])])
}

test_fail_when_the_acl_is_the_default_one if {
	default_rule := {
		"RuleNumber": 100, "RuleAction": "allow", "Egress": false, "Protocol": "-1", "CidrBlock": "0.0.0.0/0",
	}
	rule.fail == _failing("0.0.0.0/0", "22, 3389", "tcp, udp", "100") with input as _in([_acl([default_rule])])
}
