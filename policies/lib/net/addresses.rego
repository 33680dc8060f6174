# METADATA
# scope: package
# title: Addresses, ports and protocols of network rules
# description: |
#   What security group and network ACL rules let in. "The internet" is at least half of the IPv4 addresses, or of the
#   IPv6 addresses that are routed on the internet (2000::/3). So a pair of /1 blocks, or a wide block without a few
#   denied networks, is the internet too. That is stricter than a test for 0.0.0.0/0 and ::/0.
package lib.net

# Sizes are counted in 2^-32 parts of the whole family: one IPv4 address, one /35 of 2000::/3.
_half := bits.lsh(1, 31)

_global6 := "2000::/3"

# METADATA
# description: |
#   The entries that together let the internet in, or undefined. Entries are {"order", "cidr", "allow"} of one family,
#   the first match decides. Narrow entries (under 2^-16 of the family) cannot change the answer.
internet(entries) := opening if {
	wide := {entry | some raw in entries; entry := _wide(raw)}
	added := {entry: size | some entry in wide; entry.allow; size := _added(entry, wide); size != 0}
	sum([size | some size in added]) >= _half
	opening := object.keys(added)
}

_family(cidr) := 6 if contains(cidr, ":")

else := 4

_wide(entry) := object.union(entry, {"block": entry.cidr, "bits": bits}) if {
	_family(entry.cidr) == 4
	bits := to_number(split(entry.cidr, "/")[1])
	bits <= 16
}

_wide(entry) := object.union(entry, {"block": block, "bits": bits - 3}) if {
	block := _global_part(entry.cidr)
	bits := to_number(split(block, "/")[1])
	bits <= 19
}

_global_part(cidr) := _global6 if net.cidr_contains(cidr, _global6)

else := cidr if net.cidr_contains(_global6, cidr)

# What an entry matches that no earlier entry has matched. Blocks are nested or apart, never half over each other.
_added(entry, entries) := _size(entry) - sum(inside) if {
	earlier := {other | some other in entries; _before(other, entry)}
	not _swallowed(entry, earlier)
	within := {other | some other in earlier; net.cidr_contains(entry.block, other.block)}
	inside := [_size(other) | some other in within; not _swallowed(other, _ahead(other, within))]
}

_swallowed(entry, others) if {
	some other in others
	net.cidr_contains(other.block, entry.block)
}

# Of the blocks in a set, those that count before this one when the largest of each nest is looked for.
_ahead(entry, entries) := {other |
	some other in entries
	_rank(other) < _rank(entry)
}

_rank(entry) := [entry.bits, entry.order, entry.cidr]

_before(other, entry) if [other.order, other.cidr] < [entry.order, entry.cidr]

_size(entry) := bits.lsh(1, 32 - entry.bits)
