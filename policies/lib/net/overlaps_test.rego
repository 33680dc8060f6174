package lib.net_test

import data.lib.net

# Blocks that lie in each other or come twice count once.

test_internet_counts_nested_denies_once if {
	every denied in [
		{_deny(70, "0.0.0.0/2"), _deny(80, "0.0.0.0/1")},
		{_deny(70, "0.0.0.0/1"), _deny(80, "0.0.0.0/2")},
		{_deny(70, "0.0.0.0/1"), _deny(80, "0.0.0.0/1")},
	] {
		{entry.order | some entry in net.internet(denied | {_allow(100, "0.0.0.0/0")})} == {100}
	}
}

test_internet_counts_a_block_of_two_spellings_once if {
	_opening({"2000::/4", "2001::/4", "::/0"}) == {"2000::/4", "::/0"}
}

test_exposure_counts_nested_blocks_once if {
	nested := [{"CidrIp": cidr} | some cidr in ["0.0.0.0/2", "32.0.0.0/3", "16.0.0.0/4", "8.0.0.0/5"]]
	not net.exposure([_tcp(22, 22, {"IpRanges": nested})], {}, {4}, _both, {22})
}

test_exposure_names_only_the_widest_blocks if {
	ranges := {"Ipv6Ranges": [{"CidrIpv6": "2000::/4"}, {"CidrIpv6": "::/0"}]}
	net.exposure([_tcp(22, 22, ranges)], {}, {6}, {"tcp"}, {22}).cidr == "::/0"
}

test_exposure_leaves_out_lists_that_are_not_named if {
	permission := _tcp(22, 22, {"PrefixListIds": [{"PrefixListId": "pl-1"}]})
	not net.exposure([permission], {"pl-1": {"198.51.100.0/24"}, "pl-2": {"0.0.0.0/0"}}, {4}, _both, {22})
}

test_admitted_reads_actions_without_case if net.admitted4([_entry(100, "ALLOW", _ssh4)], {22}).rule == "100"

test_strictly_looks_at_each_rule_and_protocol_alone if {
	net.strictly4([_entry(100, "allow", object.union(_ssh4, {"Protocol": "17"}))], {22}) == "100"
}
