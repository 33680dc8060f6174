package lib.net

# METADATA
# description: |
#   Evidence {"cidr", "port", "protocol", "rule"} when the inbound Entries of a network ACL let the IPv4 internet reach
#   one of the ports over TCP or UDP, else undefined. Entries count in the order of their numbers; the first that
#   matches decides, so an earlier deny of the whole internet makes a later allow idle, and a narrow one does not.
admitted4(entries, ports) := _admitted({entry | some raw in entries; entry := _entry(raw, raw.CidrBlock)}, ports)

# METADATA
# description: As admitted4, for the IPv6 internet.
admitted6(entries, ports) := _admitted({entry | some raw in entries; entry := _entry(raw, raw.Ipv6CidrBlock)}, ports)

_admitted(entries, ports) := object.union(_evidence(found), {"rule": rules}) if {
	found := {{"protocol": protocol, "port": port, "cidrs": {entry.cidr | some entry in opening}, "rules": numbers} |
		some protocol in {"tcp", "udp"}
		some port in ports
		opening := internet({entry | some entry in entries; covers(entry.protocol, entry.from, entry.to, protocol, port)})
		numbers := {entry.order | some entry in opening}
	}
	count(found) > 0
	rules := concat(", ", [format_int(number, 10) | some number in sort({number | some number in found[_].rules})])
}

# METADATA
# description: |
#   The numbers of the inbound rules that let the IPv4 internet reach one of the ports when no other rule is looked at,
#   as text; undefined if there are none. That is how a strict reader goes through an ACL.
strictly4(entries, ports) := _strictly({entry | some raw in entries; entry := _entry(raw, raw.CidrBlock)}, ports)

# METADATA
# description: As strictly4, for the IPv6 internet.
strictly6(entries, ports) := _strictly({entry | some raw in entries; entry := _entry(raw, raw.Ipv6CidrBlock)}, ports)

_strictly(entries, ports) := concat(", ", [format_int(number, 10) | some number in sort(numbers)]) if {
	numbers := {entry.order |
		some entry in entries
		internet({entry})
		some protocol in {"tcp", "udp"}
		some port in ports
		covers(entry.protocol, entry.from, entry.to, protocol, port)
	}
	count(numbers) > 0
}

_entry(raw, cidr) := {
	"order": raw.RuleNumber,
	"cidr": cidr,
	"allow": lower(raw.RuleAction) == "allow",
	"protocol": raw.Protocol,
	"from": object.get(raw, ["PortRange", "From"], 0),
	"to": object.get(raw, ["PortRange", "To"], 65535),
} if {
	raw.Egress == false
}
