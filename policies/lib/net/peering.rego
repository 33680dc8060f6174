package lib.net

# METADATA
# description: |
#   The address blocks on the other side of a peering connection, as seen from one of its VPCs: all of them, not only the
#   first.
peer_blocks(sides, vpc) := {block |
	some side in sides
	side.VpcId != vpc
	first := {block | some block in [side.CidrBlock]}
	others := {item.CidrBlock | some item in object.get(side, "CidrBlockSet", [])}
	ipv6 := {item.Ipv6CidrBlock | some item in object.get(side, "Ipv6CidrBlockSet", [])}
	some block in ((first | others) | ipv6)
}

# METADATA
# description: Whether a route to a destination (an address block or the id of a prefix list) covers a whole block.
covers_block(destination, block) if net.cidr_contains(destination, block)
