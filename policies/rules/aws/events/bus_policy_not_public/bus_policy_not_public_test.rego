package rules.aws.events.bus_policy_not_public_test

import data.rules.aws.events.bus_policy_not_public as rule

_arn := "arn:aws:events:eu-west-1:111122223333:event-bus/orders"

_with(statements) := {"resources": {"AWS::Events::EventBus": [{
	"arn": _arn,
	"attributes": {"Policy": {"Statement": statements}},
	"absent": [],
}]}}

_open := {"Sid": "Open", "Effect": "Allow", "Principal": "*", "Action": ["*"]}

_condition(operator, key, value) := object.union(_open, {"Condition": {operator: {key: [value]}}})

_fail := {{"resource": _arn, "evidence": {"statements": "Open"}}}

test_fail_when_everyone_is_allowed if {
	rule.fail == _fail with input as _with([_open])
	rule.fail == _fail with input as _with([object.union(
		object.remove(_open, ["Principal"]),
		{"Principal": {"AWS": ["*"]}},
	)])
}

test_fail_names_all_open_statements if {
	both := _with([object.union(_open, {"Sid": "Wide"}), _open])
	rule.fail == {{"resource": _arn, "evidence": {"statements": "Open, Wide"}}} with input as both
}

test_fail_when_all_but_some_are_allowed if {
	but := object.union(object.remove(_open, ["Principal"]), {"NotPrincipal": {"AWS": ["111122223333"]}})
	rule.fail == _fail with input as _with([but])
}

test_fail_when_the_condition_only_looks_restrictive if {
	rule.fail == _fail with input as _with([_condition("StringLike", "aws:PrincipalOrgID", "*")])
	rule.fail == _fail with input as _with([_condition("StringNotEquals", "aws:SourceAccount", "111122223333")])
}

test_pass_when_the_condition_restricts if {
	rule.fail == set() with input as _with([_condition("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5")])
	rule.fail == set() with input as _with([_condition("StringEquals", "aws:SourceAccount", "111122223333")])
}

test_pass_when_principals_are_named if {
	named := {"AWS": ["arn:aws:iam::111122223333:root"], "Service": ["events.amazonaws.com"]}
	rule.fail == set() with input as _with([object.union(object.remove(_open, ["Principal"]), {"Principal": named})])
}

test_pass_when_everyone_is_denied if {
	rule.fail == set() with input as _with([object.union(_open, {"Effect": "Deny"})])
}

test_pass_when_there_is_no_policy if {
	rule.fail == set() with input as {"resources": {"AWS::Events::EventBus": [{
		"arn": _arn,
		"attributes": {},
		"absent": ["Policy"],
	}]}}
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::Events::EventBus": []}}
}
