package rules.aws.dynamodb.table_expiry_reviewed_test

import data.rules.aws.dynamodb.table_expiry_reviewed as rule

_arn := "arn:aws:dynamodb:eu-west-1:111122223333:table/one"

_table(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(tables) := {"resources": {"AWS::DynamoDB::Table": tables}}

test_fail_when_it_is_on_shows_the_attribute if {
	found := _in([
		_table({"TimeToLiveDescription": {"TimeToLiveStatus": "ENABLED", "AttributeName": "expires"}}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"status": "enabled", "attribute": "expires"}}} with input as found
}

test_fail_when_it_is_off_shows_that if {
	found := _in([_table({"TimeToLiveDescription": {"TimeToLiveStatus": "DISABLED"}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"status": "disabled", "attribute": "none"}}} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_table({}, ["TimeToLiveDescription"])])
	rule.fail == {{"resource": _arn, "evidence": {"status": "never set", "attribute": "none"}}} with input as found
}

test_pass_when_it_is_not_known if {
	found := _in([_table({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
