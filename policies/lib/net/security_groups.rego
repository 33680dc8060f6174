package lib.net

# METADATA
# description: |
#   Evidence {"cidr", "port", "protocol"} when IpPermissions let the internet of one of the families (4, 6) reach one of
#   the ports over one of the protocols ("tcp", "udp"), else undefined. Prefix lists are a map from PrefixListId to a
#   set of CIDR blocks.
exposure(permissions, lists, families, protocols, ports) := _evidence(found) if {
	sources := _sources(permissions, lists)
	found := {{"protocol": protocol, "port": port, "cidrs": cidrs} |
		some protocol in protocols
		some port in ports
		some family in families
		cidrs := _internet_to(sources, family, protocol, {port})
	}
	count(found) > 0
}

# METADATA
# description: The blocks of the IPv4 or IPv6 internet, as text, that may reach every port of TCP or UDP; or undefined.
everything(permissions, lists) := concat(", ", sort(opening)) if {
	sources := _sources(permissions, lists)
	opening := union({cidrs |
		some family in {4, 6}
		some protocol in {"tcp", "udp"}
		cidrs := _internet_to(sources, family, protocol, {1, 65535})
	})
	count(opening) > 0
}

# METADATA
# description: The ids of the prefix lists that IpPermissions name.
prefix_lists(permissions) := {list.PrefixListId |
	some permission in permissions
	some list in object.get(permission, "PrefixListIds", [])
}

_sources(permissions, lists) := {source |
	some permission in permissions
	ranges := {range.CidrIp | some range in object.get(permission, "IpRanges", [])}
	ranges6 := {range.CidrIpv6 | some range in object.get(permission, "Ipv6Ranges", [])}
	listed := {cidr | some id in prefix_lists([permission]); some cidr in lists[id]}
	some cidr in ((ranges | ranges6) | listed)
	source := {
		"cidr": cidr,
		"family": _family(cidr),
		"protocol": permission.IpProtocol,
		"from": object.get(permission, "FromPort", 0),
		"to": object.get(permission, "ToPort", 65535),
	}
}

# The blocks of the sources of one family that reach all of the ports, when they are the internet together.
_internet_to(sources, family, protocol, ports) := blocks if {
	opening := internet({{"order": source.cidr, "cidr": source.cidr, "allow": true} |
		some source in sources
		source.family == family
		every port in ports {
			covers(source.protocol, source.from, source.to, protocol, port)
		}
	})
	blocks := {entry.cidr | some entry in opening; not _swallowed(entry, _ahead(entry, opening))}
}
