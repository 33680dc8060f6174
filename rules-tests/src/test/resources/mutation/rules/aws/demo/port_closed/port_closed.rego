package rules.aws.demo.port_closed

import data.lib.range

fail contains {"resource": group.arn, "evidence": {"port": port}} if {
	some group in input.groups
	group.open == true
	some port in {22, 23}
	range.holds(group.from, group.to, port)
	not group.arn in _trusted
}

_trusted contains group.arn if {
	some group in input.groups
	every tag in group.tags {
		lower(tag) == "trusted"
	}
}
