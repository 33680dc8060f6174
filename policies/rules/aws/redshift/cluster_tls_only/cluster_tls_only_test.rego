package rules.aws.redshift.cluster_tls_only_test

import data.rules.aws.redshift.cluster_tls_only as rule

_arn := "arn:aws:redshift:eu-west-1:111122223333:cluster:one"

_cluster(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(clusters) := {"resources": {"AWS::Redshift::Cluster": clusters}}

test_fail_when_tls_is_not_wanted if {
	found := _in([
		_cluster(
			{"Parameters": [
				{"ParameterName": "wlm", "ParameterValue": "true"},
				{"ParameterName": "require_ssl", "ParameterValue": "false"},
			]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_the_parameter_is_not_there if {
	found := _in([_cluster({"Parameters": []}, [])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_there_are_no_parameters if {
	found := _in([_cluster({}, ["Parameters"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_tls_is_wanted if {
	found := _in([
		_cluster(
			{"Parameters": [
				{"ParameterName": "wlm", "ParameterValue": "true"},
				{"ParameterName": "require_ssl", "ParameterValue": "true"},
			]},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_near_miss_when_another_parameter_is_true if {
	found := _in([
		_cluster(
			{"Parameters": [
				{"ParameterName": "wlm", "ParameterValue": "true"},
				{"ParameterName": "use_fips_ssl", "ParameterValue": "true"},
			]},
			[],
		),
	])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_written_in_capitals if {
	found := _in([
		_cluster(
			{"Parameters": [
				{"ParameterName": "wlm", "ParameterValue": "true"},
				{"ParameterName": "require_ssl", "ParameterValue": "TRUE"},
			]},
			[],
		),
	])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
