package lib.net

# METADATA
# description: |
#   Evidence {"cidr", "port", "protocol"} when IpPermissions let the IPv4 internet reach one of the ports over one of
#   the protocols ("tcp", "udp"), else undefined. Prefix lists are a map from PrefixListId to a set of CIDR blocks.
exposure4(permissions, lists, protocols, ports) := _exposure(_sources4(permissions, lists), protocols, ports)

# METADATA
# description: As exposure4, for the IPv6 internet.
exposure6(permissions, lists, protocols, ports) := _exposure(_sources6(permissions, lists), protocols, ports)

# METADATA
# description: The blocks (as text) of the IPv4 or IPv6 internet that may reach every port of TCP, of UDP or of anything.
everything(permissions, lists) := concat(", ", sort({entry.cidr | some entry in opening})) if {
	families := [_sources4(permissions, lists), _sources6(permissions, lists)]
	opening := union({entries |
		some sources in families
		entries := internet(_unordered({source.cidr | some source in sources; _unlimited(source)}))
	})
	count(opening) > 0
}

# METADATA
# description: The ids of the prefix lists that IpPermissions name.
prefix_lists(permissions) := {list.PrefixListId |
	some permission in permissions
	some list in object.get(permission, "PrefixListIds", [])
}

_exposure(sources, protocols, ports) := _evidence(found) if {
	found := {{"protocol": protocol, "port": port, "cidrs": cidrs} |
		some protocol in protocols
		some port in ports
		reaching := {source.cidr |
			some source in sources
			covers(source.protocol, source.from, source.to, protocol, port)
		}
		cidrs := _maximal(internet(_unordered(reaching)))
	}
	count(found) > 0
}

_sources4(permissions, lists) := {source |
	some permission in permissions
	listed := {cidr | some cidr in lists[prefix_lists([permission])[_]]; not contains(cidr, ":")}
	ranges := {range.CidrIp | some range in object.get(permission, "IpRanges", [])}
	some cidr in (listed | ranges)
	source := _source(permission, cidr)
}

_sources6(permissions, lists) := {source |
	some permission in permissions
	listed := {cidr | some cidr in lists[prefix_lists([permission])[_]]; contains(cidr, ":")}
	ranges := {range.CidrIpv6 | some range in object.get(permission, "Ipv6Ranges", [])}
	some cidr in (listed | ranges)
	source := _source(permission, cidr)
}

_source(permission, cidr) := {
	"cidr": cidr,
	"protocol": permission.IpProtocol,
	"from": object.get(permission, "FromPort", 0),
	"to": object.get(permission, "ToPort", 65535),
}

_unlimited(source) if {
	some protocol in {"tcp", "udp"}
	covers(source.protocol, source.from, source.to, protocol, 1)
	covers(source.protocol, source.from, source.to, protocol, 65535)
}

_unordered(cidrs) := {{"order": 0, "cidr": cidr, "allow": true} | some cidr in cidrs}

_maximal(opening) := {entry.cidr | some entry in opening; not _swallowed(entry, _ahead(entry, opening))}
