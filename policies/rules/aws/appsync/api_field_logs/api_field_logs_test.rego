package rules.aws.appsync.api_field_logs_test

import data.rules.aws.appsync.api_field_logs as rule

_arn := "arn:aws:appsync:eu-west-1:111122223333:apis/one"

_graph_qlapi(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(graph_qlapis) := {"resources": {"AWS::AppSync::GraphQLApi": graph_qlapis}}

test_fail_when_it_is_off if {
	found := _in([_graph_qlapi({"logConfig": {"fieldLogLevel": "NONE"}}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"level": "NONE"}}} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_graph_qlapi({}, ["logConfig"])])
	rule.fail == {{"resource": _arn, "evidence": {"level": "not set"}}} with input as found
}

test_pass_when_errors_are_logged if {
	found := _in([_graph_qlapi({"logConfig": {"fieldLogLevel": "ERROR"}}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_graph_qlapi({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
