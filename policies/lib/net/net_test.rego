package lib.net_test

import data.lib.net

_opening(cidrs) := {entry.cidr | some entry in net.internet({{"order": 0, "cidr": cidr, "allow": true} | some cidr in cidrs})}

test_internet_is_every_address if _opening({"0.0.0.0/0", "10.0.0.0/8"}) == {"0.0.0.0/0"}

test_internet_is_a_pair_of_halves if {
	_opening({"0.0.0.0/1", "128.0.0.0/1"}) == {"0.0.0.0/1", "128.0.0.0/1"}
}

test_internet_is_half_of_all_addresses if {
	_opening({"0.0.0.0/2", "64.0.0.0/3", "96.0.0.0/3"}) == {"0.0.0.0/2", "64.0.0.0/3", "96.0.0.0/3"}
}

test_internet_is_not_one_block_counted_twice if _opening({"0.0.0.0/2", "32.0.0.0/3", "16.0.0.0/4", "8.0.0.0/5"}) == set()

test_internet_is_not_a_quarter if _opening({"64.0.0.0/2", "10.0.0.0/8", "192.168.0.0/16", "198.51.100.7/32"}) == set()

test_internet_of_ipv6_is_every_address if _opening({"::/0"}) == {"::/0"}

test_internet_of_ipv6_is_global_unicast if _opening({"2000::/3"}) == {"2000::/3"}

test_internet_of_ipv6_is_a_pair_of_halves if {
	_opening({"2000::/4", "3000::/4", "2001:db8::/32"}) == {"2000::/4", "3000::/4"}
}

test_internet_of_ipv6_is_not_the_local_addresses if _opening({"fc00::/7", "8000::/1", "3000::/5", "2001:db8::/32"}) == set()

test_internet_is_not_an_empty_set if not net.internet(set())

test_internet_leaves_out_narrow_entries if {
	_opening({"0.0.0.0/1", "128.0.0.0/16", "129.0.0.0/17"}) == {"0.0.0.0/1", "128.0.0.0/16"}
	_opening({"2000::/4", "3000::/19", "3800::/20"}) == {"2000::/4", "3000::/19"}
}

_deny(order, cidr) := {"order": order, "cidr": cidr, "allow": false}

_allow(order, cidr) := {"order": order, "cidr": cidr, "allow": true}

test_internet_stops_at_an_earlier_deny_of_everything if {
	not net.internet({_deny(90, "0.0.0.0/0"), _allow(100, "0.0.0.0/0")})
	not net.internet({_deny(80, "0.0.0.0/1"), _deny(90, "128.0.0.0/1"), _allow(100, "0.0.0.0/0")})
	not net.internet({_deny(80, "0.0.0.0/2"), _deny(85, "0.0.0.0/1"), _deny(90, "128.0.0.0/8"), _allow(100, "0.0.0.0/0")})
	not net.internet({_deny(90, "::/0"), _allow(100, "2000::/3")})
}

test_internet_passes_an_earlier_narrow_deny if {
	opening := net.internet({_deny(90, "10.0.0.0/8"), _allow(100, "0.0.0.0/0"), _deny(110, "0.0.0.0/0")})
	{entry.order | some entry in opening} == {100}
}

test_internet_keeps_an_allow_before_a_deny if {
	opening := net.internet({_allow(80, "0.0.0.0/1"), _deny(90, "0.0.0.0/0"), _allow(100, "128.0.0.0/1")})
	{entry.order | some entry in opening} == {80}
}

test_internet_leaves_out_idle_allows if {
	entries := {_deny(70, "0.0.0.0/2"), _deny(80, "64.0.0.0/2"), _allow(90, "0.0.0.0/1"), _allow(100, "128.0.0.0/1")}
	{entry.order | some entry in net.internet(entries)} == {100}
}

test_covers_names_and_numbers if {
	net.covers("tcp", 22, 22, "tcp", 22)
	net.covers("6", 22, 22, "tcp", 22)
	net.covers("17", 0, 65535, "udp", 53)
	net.covers("UDP", 53, 53, "udp", 53)
	net.covers("-1", 0, 0, "tcp", 22)
}

test_covers_ports_between_the_ends if {
	net.covers("tcp", 20, 22, "tcp", 22)
	net.covers("tcp", 22, 30, "tcp", 22)
	not net.covers("tcp", 23, 65535, "tcp", 22)
	not net.covers("tcp", 0, 21, "tcp", 22)
}

test_covers_no_other_protocol if {
	not net.covers("udp", 22, 22, "tcp", 22)
	not net.covers("icmp", 0, 65535, "tcp", 22)
	not net.covers("58", 0, 65535, "udp", 22)
	not net.covers("-1", 0, 0, "icmp", 8)
}

_tcp(from, to, more) := object.union({"IpProtocol": "tcp", "FromPort": from, "ToPort": to}, more)

_world4 := {"IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": []}

_world6 := {"IpRanges": [], "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}

_both := {"tcp", "udp"}

test_exposure_keeps_the_families_apart if {
	evidence := {"cidr": "0.0.0.0/0", "port": "22", "protocol": "tcp"}
	net.exposure([_tcp(22, 22, _world4)], {}, {4}, _both, {22}) == evidence
	not net.exposure([_tcp(22, 22, _world4)], {}, {6}, _both, {22})
	net.exposure([_tcp(22, 22, _world6)], {}, {6}, _both, {22}) == object.union(evidence, {"cidr": "::/0"})
	not net.exposure([_tcp(22, 22, _world6)], {}, {4}, _both, {22})
}

test_exposure_adds_up_permissions_of_one_port if {
	halves := [_tcp(22, 22, {"IpRanges": [{"CidrIp": "0.0.0.0/1"}]}), _tcp(0, 100, {"IpRanges": [{"CidrIp": "128.0.0.0/1"}]})]
	net.exposure(halves, {}, {4}, _both, {22, 3389}) == {"cidr": "0.0.0.0/1, 128.0.0.0/1", "port": "22", "protocol": "tcp"}
}

test_exposure_does_not_add_up_different_ports if {
	quarters := [_tcp(22, 22, {"IpRanges": [{"CidrIp": "0.0.0.0/2"}]}), _tcp(23, 23, {"IpRanges": [{"CidrIp": "128.0.0.0/2"}]})]
	not net.exposure(quarters, {}, {4}, _both, {22, 23})
}

test_exposure_of_all_traffic_has_no_ports if {
	permission := object.union({"IpProtocol": "-1"}, _world4)
	net.exposure([permission], {}, {4}, _both, {22, 3389}) == {"cidr": "0.0.0.0/0", "port": "22, 3389", "protocol": "tcp, udp"}
}

test_exposure_without_ports_is_all_ports if {
	permission := object.union({"IpProtocol": "tcp"}, _world4)
	net.exposure([permission], {}, {4}, {"tcp"}, {0, 65535}).port == "0, 65535"
}

test_exposure_reads_prefix_lists_by_family if {
	permission := _tcp(22, 22, {"PrefixListIds": [{"PrefixListId": "pl-1"}, {"PrefixListId": "pl-unknown"}]})
	lists := {"pl-1": {"0.0.0.0/0", "2000::/3"}, "pl-2": {"::/0"}}
	net.exposure([permission], lists, {4}, {"tcp"}, {22}) == {"cidr": "0.0.0.0/0", "port": "22", "protocol": "tcp"}
	net.exposure([permission], lists, {6}, {"tcp"}, {22}) == {"cidr": "2000::/3", "port": "22", "protocol": "tcp"}
	net.prefix_lists([permission, _tcp(23, 23, {})]) == {"pl-1", "pl-unknown"}
}

test_exposure_does_not_add_up_families if {
	quarter := {"IpRanges": [{"CidrIp": "0.0.0.0/2"}], "Ipv6Ranges": [{"CidrIpv6": "2000::/5"}]}
	not net.exposure([_tcp(22, 22, quarter)], {}, {4, 6}, _both, {22})
	net.exposure([_tcp(22, 22, _world6), _tcp(22, 22, _world4)], {}, {4, 6}, _both, {22}).cidr == "0.0.0.0/0, ::/0"
}

test_exposure_of_other_groups_is_none if {
	not net.exposure([_tcp(22, 22, {"UserIdGroupPairs": [{"GroupId": "sg-1"}]})], {}, {4}, _both, {22})
}

test_everything_is_all_ports_of_a_protocol if {
	net.everything([_tcp(0, 65535, _world4)], {}) == "0.0.0.0/0"
	net.everything([_tcp(1, 65535, _world6)], {}) == "::/0"
	net.everything([object.union({"IpProtocol": "-1"}, object.union(_world6, {"IpRanges": _world4.IpRanges}))], {}) == "0.0.0.0/0, ::/0"
	net.everything([object.union(_tcp(0, 65535, _world4), {"IpProtocol": "udp"})], {}) == "0.0.0.0/0"
	not net.everything([_tcp(2, 65535, _world4)], {})
	not net.everything([_tcp(0, 65535, {"IpRanges": [{"CidrIp": "0.0.0.0/2"}], "Ipv6Ranges": [{"CidrIpv6": "2000::/5"}]})], {})
	not net.everything([_tcp(0, 65534, _world4)], {})
	not net.everything([{"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1, "IpRanges": _world4.IpRanges}], {})
}

_entry(number, action, more) := object.union({"RuleNumber": number, "RuleAction": action, "Egress": false, "Protocol": "6"}, more)

_ssh4 := {"CidrBlock": "0.0.0.0/0", "PortRange": {"From": 22, "To": 22}}

_ssh6 := {"Ipv6CidrBlock": "::/0", "PortRange": {"From": 22, "To": 22}}

_last := _entry(32767, "deny", {"Protocol": "-1", "CidrBlock": "0.0.0.0/0"})

test_admitted_keeps_the_families_apart if {
	evidence := {"cidr": "0.0.0.0/0", "port": "22", "protocol": "tcp", "rule": "100"}
	net.admitted4([_last, _entry(100, "allow", _ssh4)], {22, 3389}) == evidence
	not net.admitted6([_last, _entry(100, "allow", _ssh4)], {22, 3389})
	net.admitted6([_entry(100, "allow", _ssh6)], {22, 3389}) == object.union(evidence, {"cidr": "::/0"})
	not net.admitted4([_entry(100, "allow", _ssh6)], {22, 3389})
}

test_admitted_follows_the_order_of_rules if {
	not net.admitted4([_entry(100, "allow", _ssh4), _entry(90, "deny", _ssh4)], {22})
	net.admitted4([_entry(100, "allow", _ssh4), _entry(110, "deny", _ssh4)], {22}).rule == "100"
	net.admitted4([_entry(100, "allow", _ssh4), _entry(90, "deny", object.union(_ssh4, {"Protocol": "17"}))], {22}).rule == "100"
	net.admitted6([_entry(100, "allow", _ssh6), _entry(90, "deny", _ssh4)], {22}).rule == "100"
}

test_admitted_takes_a_missing_port_range_as_all_ports if {
	all := _entry(100, "allow", {"CidrBlock": "0.0.0.0/0"})
	net.admitted4([all], {0, 65535}).port == "0, 65535"
	net.admitted4([all], {22, 3389}) == {"cidr": "0.0.0.0/0", "port": "22, 3389", "protocol": "tcp", "rule": "100"}
}

test_admitted_wants_the_port_in_the_range if {
	not net.admitted4([_entry(100, "allow", {"CidrBlock": "0.0.0.0/0", "PortRange": {"From": 23, "To": 100}})], {22})
	not net.admitted4([_entry(100, "allow", {"CidrBlock": "0.0.0.0/0", "PortRange": {"From": 1, "To": 21}})], {22})
}

test_admitted_leaves_out_outbound_rules if not net.admitted4([object.union(_entry(100, "allow", _ssh4), {"Egress": true})], {22})

test_admitted_names_each_rule_once if {
	first := _entry(90, "allow", object.union(_ssh4, {"CidrBlock": "0.0.0.0/1"}))
	second := _entry(100, "allow", object.union(_ssh4, {"CidrBlock": "128.0.0.0/1", "Protocol": "-1"}))
	net.admitted4([first, second], {22}) == {"cidr": "0.0.0.0/1, 128.0.0.0/1", "port": "22", "protocol": "tcp, udp", "rule": "90, 100"}
}

_requester := {"VpcId": "vpc-a", "CidrBlock": "10.0.0.0/16"}

_accepter := {
	"VpcId": "vpc-b",
	"CidrBlock": "10.1.0.0/16",
	"CidrBlockSet": [{"CidrBlock": "10.1.0.0/16"}, {"CidrBlock": "10.2.0.0/16"}],
	"Ipv6CidrBlockSet": [{"Ipv6CidrBlock": "2001:db8:b::/56"}],
}

test_peer_blocks_are_those_of_the_other_side if {
	net.peer_blocks([_requester, _accepter], "vpc-a") == {"10.1.0.0/16", "10.2.0.0/16", "2001:db8:b::/56"}
	net.peer_blocks([_requester, _accepter], "vpc-b") == {"10.0.0.0/16"}
}

test_covers_block_wants_the_whole_block if {
	net.covers_block("10.1.0.0/16", "10.1.0.0/16")
	net.covers_block("0.0.0.0/0", "10.1.0.0/16")
	net.covers_block("2001:db8::/32", "2001:db8:b::/56")
	not net.covers_block("10.1.4.0/24", "10.1.0.0/16")
}

test_covers_block_keeps_families_and_lists_apart if {
	not net.covers_block("0.0.0.0/0", "2001:db8:b::/56")
	not net.covers_block("::/0", "10.1.0.0/16")
	not net.covers_block("pl-1", "10.1.0.0/16")
}

_inbound(number, action, cidr) := {
	"RuleNumber": number, "RuleAction": action, "Egress": false, "Protocol": "6",
	"PortRange": {"From": 22, "To": 22}, "CidrBlock": cidr, "Ipv6CidrBlock": "::/0",
}

test_strictly_looks_at_each_rule_alone if {
	entries := [_inbound(90, "deny", "0.0.0.0/0"), _inbound(110, "allow", "0.0.0.0/0"), _inbound(100, "allow", "0.0.0.0/0")]
	net.strictly4(entries, [22]) == "100, 110"
	net.strictly6(entries, [22]) == "100, 110"
	not net.strictly4(entries, [23])
	not net.strictly4([_inbound(90, "deny", "0.0.0.0/0"), _inbound(100, "allow", "10.0.0.0/8")], [22])
}
