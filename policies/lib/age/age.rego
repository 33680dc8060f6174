# METADATA
# scope: package
# title: Ages against the snapshot's own clock
# description: |
#   Times are RFC 3339 strings. A value that is no time (the credential report writes N/A and no_information) makes
#   these functions undefined.
package lib.age

_day := 86400000000000

# METADATA
# description: Whole days from one time to another.
days(since, now) := floor(_ns(since, now) / _day)

# METADATA
# description: True when more than so many days have passed; to the nanosecond, exactly so many is not over.
over(since, now, limit) if _ns(since, now) > limit * _day

# METADATA
# description: True when so many days or more have passed.
at_least(since, now, limit) if _ns(since, now) >= limit * _day

# METADATA
# description: True when the value is a time at all.
is_time(value) if time.parse_rfc3339_ns(value)

_ns(since, now) := time.parse_rfc3339_ns(now) - time.parse_rfc3339_ns(since)
