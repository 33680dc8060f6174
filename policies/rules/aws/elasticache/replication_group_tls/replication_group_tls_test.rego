package rules.aws.elasticache.replication_group_tls_test

import data.rules.aws.elasticache.replication_group_tls as rule

_arn := "arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:one"

_good_replication_group := {"TransitEncryptionEnabled": true, "TransitEncryptionMode": "required"}

_replication_group(changes, absent) := {"arn": _arn, "absent": absent, "attributes": object.union(object.remove(_good_replication_group, absent), changes)}

_in(replication_groups) := {"resources": {"AWS::ElastiCache::ReplicationGroup": replication_groups}}

test_fail_when_it_is_off if {
	found := _in([_replication_group({"TransitEncryptionEnabled": false}, ["TransitEncryptionMode"])])
	rule.fail == {{"resource": _arn, "evidence": {"state": "off"}}} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_replication_group({}, ["TransitEncryptionEnabled", "TransitEncryptionMode"])])
	rule.fail == {{"resource": _arn, "evidence": {"state": "off"}}} with input as found
}

test_fail_when_clients_may_leave_it_out if {
	found := _in([_replication_group({"TransitEncryptionMode": "preferred"}, [])])
	rule.fail == {{"resource": _arn, "evidence": {"state": "optional"}}} with input as found
}

test_pass_when_it_is_wanted if {
	found := _in([_replication_group({}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_there_is_no_mode_because_the_engine_is_old if {
	found := _in([_replication_group({}, ["TransitEncryptionMode"])])
	rule.fail == set() with input as found
}

test_fail_when_it_is_off_whatever_the_mode_says if {
	found := _in([
		_replication_group({"TransitEncryptionEnabled": false, "TransitEncryptionMode": "preferred"}, []),
	])
	rule.fail == {{"resource": _arn, "evidence": {"state": "off"}}} with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
