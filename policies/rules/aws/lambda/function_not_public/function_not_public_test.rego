package rules.aws.lambda.function_not_public_test

import data.rules.aws.lambda.function_not_public as rule

_arn := "arn:aws:lambda:eu-west-1:111122223333:function:orders"

_item(statements) := {"arn": _arn, "absent": [], "attributes": {"Policy": {"Statement": statements}}}

_in(items) := {"resources": {"AWS::Lambda::Function": items}}

_everyone := {"Sid": "All", "Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": ["*"], "Resource": ["*"]}

test_fail_when_everyone_is_allowed if {
	rule.fail == {{"resource": _arn, "evidence": {"statements": "All"}}} with input as _in([_item([_everyone])])
}

test_fail_when_several_statements_allow_everyone if {
	second := object.union(object.remove(_everyone, ["Sid"]), {"Condition": {"StringLike": {"aws:SourceArn": ["*"]}}})
	rule.fail == {{"resource": _arn, "evidence": {"statements": "All, #2"}}} with input as _in([_item([_everyone, second])])
}

test_pass_when_there_is_no_policy if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": ["Policy"], "attributes": {}}])
}

test_pass_when_one_account_is_allowed if {
	one := object.union(_everyone, {"Principal": {"AWS": ["arn:aws:iam::444455556666:root"]}})
	rule.fail == set() with input as _in([_item([one])])
}

test_near_miss_when_a_condition_ties_the_caller if {
	tied := object.union(_everyone, {"Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}})
	denied := object.union(_everyone, {"Effect": "Deny"})
	rule.fail == set() with input as _in([_item([tied, denied])])
}

test_empty_account if rule.fail == set() with input as _in([])
