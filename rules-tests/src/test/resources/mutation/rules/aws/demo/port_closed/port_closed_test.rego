package rules.aws.demo.port_closed_test

import data.rules.aws.demo.port_closed as rule

# On purpose weak: one open group, one trusted group.
_group(arn, tags) := {"arn": arn, "open": true, "from": 22, "to": 22, "tags": tags}

test_fail if {
	rule.fail == {{"resource": "a", "evidence": {"port": 22}}} with input.groups as [
		_group("a", ["other"]),
		_group("b", ["trusted"]),
	]
}
