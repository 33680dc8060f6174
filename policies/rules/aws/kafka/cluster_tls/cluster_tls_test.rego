package rules.aws.kafka.cluster_tls_test

import data.rules.aws.kafka.cluster_tls as rule

_arn := "arn:aws:kafka:eu-west-1:111122223333:cluster/one/1"

_cluster(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(clusters) := {"resources": {"AWS::MSK::Cluster": clusters}}

test_fail_when_clients_may_leave_it_out if {
	found := _in([
		_cluster({
			"ClusterType": "PROVISIONED",
			"Provisioned": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "TLS_PLAINTEXT", "InCluster": true}}},
		}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"clients": "TLS_PLAINTEXT", "inside": true}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_brokers_leave_it_out if {
	found := _in([
		_cluster({
			"ClusterType": "PROVISIONED",
			"Provisioned": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "TLS", "InCluster": false}}},
		}),
	])
	rule.fail == {{"resource": _arn, "evidence": {"clients": "TLS", "inside": false}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_all_speak_tls if {
	found := _in([
		_cluster({
			"ClusterType": "PROVISIONED",
			"Provisioned": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "TLS", "InCluster": true}}},
		}),
	])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_serverless if {
	found := _in([
		_cluster({
			"ClusterType": "SERVERLESS",
			"Provisioned": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "PLAINTEXT", "InCluster": true}}},
		}),
	])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
