package rules.aws.ec2.default_security_group_closed_test

import data.rules.aws.ec2.default_security_group_closed as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1"

_group(name, owner, inbound, outbound) := {"arn": _arn, "account": "111122223333", "absent": [], "attributes": {
	"GroupName": name, "OwnerId": owner, "IpPermissions": inbound, "IpPermissionsEgress": outbound,
}}

_in(groups) := {"resources": {"AWS::EC2::SecurityGroup": groups}}

_self := {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": "sg-1"}]}

_out := {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}

test_fail_when_it_admits_itself if {
	found := _in([_group("default", "111122223333", [_self], [])])
	rule.fail == {{"resource": _arn, "evidence": {"inbound": 1, "outbound": 0}}} with input as found
}

test_fail_when_it_lets_traffic_out if {
	found := _in([_group("default", "111122223333", [], [_out, _self])])
	rule.fail == {{"resource": _arn, "evidence": {"inbound": 0, "outbound": 2}}} with input as found
}

test_fail_when_one_direction_is_not_known if {
	group := object.remove(_group("default", "111122223333", [_self], []), ["attributes"])
	known := {"attributes": {"GroupName": "default", "OwnerId": "111122223333", "IpPermissions": [_self]}}
	rule.fail == {{"resource": _arn, "evidence": {"inbound": 1, "outbound": 0}}} with input as _in([object.union(group, known)])
}

test_pass_when_it_has_no_rules if {
	found := _in([_group("default", "111122223333", [], [])])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_the_group_is_another if {
	found := _in([_group("default-web", "111122223333", [_self], [_out])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_the_vpc_is_shared_by_another_account if {
	found := _in([_group("default", "444455556666", [_self], [_out])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
