package rules.aws.s3.bucket_policy_not_public_test

import data.rules.aws.s3.bucket_policy_not_public as rule

_arn := "arn:aws:s3:::logs"

_with(statements) := {"parameters": {"trusted_accounts": []}, "resources": {"AWS::S3::Bucket": [{
	"arn": _arn,
	"account": "111122223333",
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

_deny := {"Sid": "Closed", "Effect": "Deny", "Principal": "*", "Action": ["*"]}

test_pass_when_a_deny_takes_it_back if {
	rule.fail == set() with input as _with([_open, _deny])
	rule.unsure == set() with input as _with([_open, _deny])
}

test_fail_when_a_deny_takes_back_a_part if {
	rule.fail == _fail with input as _with([_open, object.union(
		_deny,
		{"Condition": {"Bool": {"aws:SecureTransport": ["false"]}}},
	)])
}

test_unsure_when_a_deny_has_further_conditions if {
	condition := {
		"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]},
		"Bool": {"aws:ViaAWSService": ["false"]},
	}
	some_denied := _with([_open, object.union(_deny, {"Condition": condition})])
	reason := "A Deny may or may not take back what these statements allow: Open"
	rule.fail == set() with input as some_denied
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as some_denied
}

test_fail_when_the_account_is_not_trusted if {
	trusting := {"parameters": {"trusted_accounts": ["222233334444"]}}
	stranger := object.union(_with([_condition("StringEquals", "aws:SourceAccount", "444455556666")]), trusting)
	rule.fail == _fail with input as stranger
	friend := object.union(_with([_condition("StringEquals", "aws:SourceAccount", "222233334444")]), trusting)
	rule.fail == set() with input as friend
	itself := object.union(_with([_condition("StringEquals", "aws:SourceAccount", "111122223333")]), trusting)
	rule.fail == set() with input as itself
}

_called(statements, public) := {"parameters": {"trusted_accounts": []}, "resources": {"AWS::S3::Bucket": [{
	"arn": _arn,
	"account": "111122223333",
	"attributes": {"Policy": {"Statement": statements}, "PolicyStatus": {"IsPublic": public}},
	"absent": [],
}]}}

test_unsure_when_aws_calls_it_public_and_no_statement_is if {
	restricted := _called([_condition("StringEquals", "aws:SourceAccount", "111122223333")], true)
	reason := "AWS calls the policy public, and no statement shows why"
	rule.fail == set() with input as restricted
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as restricted
	rule.sure == set() with input as restricted
	rule.notes == set() with input as restricted
}

test_fail_when_aws_does_not_call_it_public_is_noted if {
	note := {"resource": _arn, "note": "AWS does not call the policy public"}
	rule.fail == _fail with input as _called([_open], false)
	rule.notes == {note} with input as _called([_open], false)
	rule.unsure == set() with input as _called([_open], false)
	rule.notes == set() with input as _called([object.union(_open, {"Effect": "Deny"})], false)
}

test_pass_when_nobody_is_everybody_is_sure if {
	rule.sure == {_arn} with input as _with([object.union(_open, {"Effect": "Deny"})])
	rule.sure == set() with input as _with([_open])
}

test_pass_when_everyone_is_denied if {
	rule.fail == set() with input as _with([object.union(_open, {"Effect": "Deny"})])
}

test_pass_when_there_is_no_policy if {
	bare := {"parameters": {"trusted_accounts": []}, "resources": {"AWS::S3::Bucket": [{
		"arn": _arn,
		"attributes": {},
		"absent": ["Policy"],
	}]}}
	rule.fail == set() with input as bare
	rule.sure == {_arn} with input as bare
}

test_pass_when_empty if {
	rule.fail == set() with input as {"parameters": {"trusted_accounts": []}, "resources": {"AWS::S3::Bucket": []}}
}
