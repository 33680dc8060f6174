package rules.aws.dms.endpoint_redis_tls_test

import data.rules.aws.dms.endpoint_redis_tls as rule

_arn := "arn:aws:dms:eu-west-1:111122223333:endpoint:1"

_endpoint(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(endpoints) := {"resources": {"AWS::DMS::Endpoint": endpoints}}

test_fail_when_it_is_plain_text if {
	found := _in([_endpoint({"EngineName": "redis", "SslSecurityProtocol": "plaintext"}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"protocol": "plaintext"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_nothing_is_set if {
	found := _in([_endpoint({"EngineName": "redis"}, ["SslSecurityProtocol"])])
	rule.fail == {{"resource": _arn, "evidence": {"protocol": "not set"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_is_tls if {
	found := _in([_endpoint({"EngineName": "redis", "SslSecurityProtocol": "ssl-encryption"}, [])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_another_engine if {
	found := _in([_endpoint({"EngineName": "mysql"}, ["SslSecurityProtocol"])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
