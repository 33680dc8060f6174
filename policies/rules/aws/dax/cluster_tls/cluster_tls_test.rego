package rules.aws.dax.cluster_tls_test

import data.rules.aws.dax.cluster_tls as rule

_arn := "arn:aws:dax:eu-west-1:111122223333:cache/one"

_cluster(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(clusters) := {"resources": {"AWS::DAX::Cluster": clusters}}

test_fail_when_it_is_off if {
	found := _in([_cluster({"ClusterEndpointEncryptionType": "NONE"}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_aws_says_nothing if {
	found := _in([_cluster({}, ["ClusterEndpointEncryptionType"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([_cluster({"ClusterEndpointEncryptionType": "TLS"}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_cluster({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
