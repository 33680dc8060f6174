package lib.net

# METADATA
# description: |
#   Whether a rule of a security group or network ACL speaks of a TCP or UDP port. Protocols come as names or numbers,
#   -1 is all of them. Of ICMP the "ports" are type and code, so it never matches.
covers(rule_protocol, from, to, protocol, port) if {
	lower(rule_protocol) in _names[protocol]
	from <= port
	to >= port
}

covers(rule_protocol, _, _, protocol, _) if {
	protocol in object.keys(_names)
	rule_protocol == "-1"
}

_names := {"tcp": {"tcp", "6"}, "udp": {"udp", "17"}}

# Evidence for a message: what is open, as text, in a fixed order.
_evidence(found) := {
	"cidr": concat(", ", sort({cidr | some cidr in found[_].cidrs})),
	"port": concat(", ", [format_int(port, 10) | some port in sort({one.port | some one in found})]),
	"protocol": concat(", ", sort({one.protocol | some one in found})),
}
