package rules.aws.ec2.security_group_no_wide_public_ranges_test

import data.rules.aws.ec2.security_group_no_wide_public_ranges as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1"

_security_group(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_parameters := {"min_prefix": 24}

_in(security_groups, parameters) := {"parameters": parameters, "resources": {"AWS::EC2::SecurityGroup": security_groups}}

test_fail_when_ranges_are_wide if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [{"CidrIp": "198.51.0.0/16"}, {"CidrIp": "203.0.112.0/23"}],
			}]}),
		],
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"ranges": "198.51.0.0/16, 203.0.112.0/23"}}} with input as found
}

test_fail_when_one_range_is_wide if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [{"CidrIp": "128.0.0.0/1"}],
			}]}),
		],
		_parameters,
	)
	rule.fail == {{"resource": _arn, "evidence": {"ranges": "128.0.0.0/1"}}} with input as found
}

test_pass_when_ranges_are_narrow if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [{"CidrIp": "198.51.100.0/24"}, {"CidrIp": "203.0.113.7/32"}],
			}]}),
		],
		_parameters,
	)
	rule.fail == set() with input as found
}

test_near_miss_when_the_networks_are_private if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [
					{"CidrIp": "10.0.0.0/8"},
					{"CidrIp": "172.16.0.0/12"},
					{"CidrIp": "192.168.0.0/16"},
					{"CidrIp": "100.64.0.0/10"},
					{"CidrIp": "169.254.0.0/16"},
				],
			}]}),
		],
		_parameters,
	)
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_the_whole_internet if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [{"CidrIp": "0.0.0.0/0"}],
			}]}),
		],
		_parameters,
	)
	rule.fail == set() with input as found
}

test_pass_when_more_is_allowed if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [{"CidrIp": "198.51.0.0/16"}],
			}]}),
		],
		{"min_prefix": 16},
	)
	rule.fail == set() with input as found
}

test_fail_when_a_private_network_is_only_a_part if {
	found := _in(
		[
			_security_group({"IpPermissions": [{
				"IpProtocol": "tcp",
				"FromPort": 443,
				"ToPort": 443,
				"IpRanges": [
					{"CidrIp": "172.0.0.0/8"},
					{"CidrIp": "192.160.0.0/12"},
					{"CidrIp": "100.0.0.0/8"},
					{"CidrIp": "169.252.0.0/14"},
					{"CidrIp": "10.0.0.0/7"},
				],
			}]}),
		],
		_parameters,
	)
	rule.fail == {{
		"resource": _arn,
		"evidence": {"ranges": "10.0.0.0/7, 100.0.0.0/8, 169.252.0.0/14, 172.0.0.0/8, 192.160.0.0/12"},
	}} with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
