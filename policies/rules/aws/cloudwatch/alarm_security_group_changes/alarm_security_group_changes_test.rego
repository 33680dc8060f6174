package rules.aws.cloudwatch.alarm_security_group_changes_test

import data.rules.aws.cloudwatch.alarm_security_group_changes as rule

import data.lib.trail.alarm_example_test as example

_root := "arn:aws:iam::111122223333:root"

_names := [
	"AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
	"RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup", "ModifySecurityGroupRules",
]

_or(names) := concat(" || ", [concat("", ["($.eventName = ", name, ")"]) | some name in names])

_good := concat("", ["{ ", _or(_names), " }"])

_same := [
	concat("", ["{($.eventSource=\"ec2.amazonaws.com\")&&(", _or(array.reverse(_names)), ")}"]),
	concat("", ["{ ($.eventName = \"Other\") || ", _or(_names), " }"]),
]

_fail(gap) := {finding | finding := {"resource": _root, "evidence": {"gap": gap}}}

test_fail_when_a_link_is_broken if {
	every case in example.broken(_good) {
		rule.fail == _fail(case[0]) with input as example.snapshot(case[1])
		rule.sure == set() with input as example.snapshot(case[1])
	}
}

test_fail_when_an_event_is_not_counted if {
	every name in _names {
		pattern := concat("", ["{ ", _or([other | some other in _names; other != name]), " }"])
		gap := concat("", ["No metric filter of its log group counts ", name])
		rule.fail == _fail(gap) with input as example.snapshot(example.whole(pattern))
	}
}

test_fail_when_the_pattern_is_narrowed if {
	every term in ["($.userIdentity.userName != \"deploy\")", "($.eventSource = \"other.amazonaws.com\")"] {
		pattern := concat("", ["{ (", _or(_names), ") && ", term, " }"])
		gap := concat("", ["No metric filter of its log group counts ", concat(", ", _names)])
		rule.fail == _fail(gap) with input as example.snapshot(example.whole(pattern))
	}
}

_unsure(reason) := {doubt | doubt := {"resource": _root, "reason": reason}}

test_unsure_when_the_chain_goes_on_in_another_account if {
	every chain in [example.foreign_topic(_good), example.foreign_group(_good)] {
		rule.fail == set() with input as example.snapshot(chain)
		rule.unsure == _unsure(example.another_account) with input as example.snapshot(chain)
	}
}

test_unsure_when_the_pattern_cannot_be_read if {
	rule.fail == set() with input as example.snapshot(example.whole(`%.%`))
	rule.unsure == _unsure(example.unread) with input as example.snapshot(example.whole(`%.%`))
}

test_pass_when_the_alarm_waits_is_noted if {
	note := {"resource": _root, "note": "Alarm a waits for GreaterThanThreshold 9"}
	rule.fail == set() with input as example.snapshot(example.slow(_good))
	rule.notes == {note} with input as example.snapshot(example.slow(_good))
}

test_pass_when_somebody_hears_of_it if {
	every pattern in array.concat([_good], _same) {
		rule.fail == set() with input as example.snapshot(example.whole(pattern))
		rule.unsure == set() with input as example.snapshot(example.whole(pattern))
		rule.sure == {_root} with input as example.snapshot(example.whole(pattern))
	}
}

test_pass_when_empty if {
	rule.fail == set() with input as example.empty
}
