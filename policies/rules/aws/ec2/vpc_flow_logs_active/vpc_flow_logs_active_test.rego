package rules.aws.ec2.vpc_flow_logs_active_test

import data.rules.aws.ec2.vpc_flow_logs_active as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1"

_vpc(owner) := {"arn": _arn, "account": "111122223333", "absent": [], "attributes": {"VpcId": "vpc-1", "OwnerId": owner}}

_log(resource, status, traffic) := {"absent": [], "attributes": {
	"ResourceId": resource, "FlowLogStatus": status, "TrafficType": traffic,
}}

_in(vpcs, logs) := {"resources": {"AWS::EC2::VPC": vpcs, "AWS::EC2::FlowLog": logs}}

test_fail_when_there_is_no_flow_log if {
	rule.fail == {{"resource": _arn, "evidence": {"logs": 0}}} with input as _in([_vpc("111122223333")], [])
	rule.sure == set() with input as _in([_vpc("111122223333")], [])
}

test_fail_when_the_flow_log_is_not_active if {
	rule.fail == {{"resource": _arn, "evidence": {"logs": 1}}} with input as _in([_vpc("111122223333")], [_log("vpc-1", "FAILED", "ALL")])
}

test_fail_when_only_accepted_traffic_is_logged if {
	rule.fail == {{"resource": _arn, "evidence": {"logs": 1}}} with input as _in([_vpc("111122223333")], [_log("vpc-1", "ACTIVE", "ACCEPT")])
}

test_fail_when_only_a_subnet_or_another_vpc_is_logged if {
	logs := [_log("subnet-1", "ACTIVE", "ALL"), _log("vpc-2", "ACTIVE", "ALL")]
	rule.fail == {{"resource": _arn, "evidence": {"logs": 0}}} with input as _in([_vpc("111122223333")], logs)
}

test_pass_when_rejected_traffic_is_logged if {
	every traffic in ["REJECT", "ALL"] {
		found := _in([_vpc("111122223333")], [_log("vpc-1", "FAILED", "ALL"), _log("vpc-1", "ACTIVE", traffic)])
		rule.fail == set() with input as found
		rule.in_scope == {_arn} with input as found
		rule.sure == {_arn} with input as found
	}
}

test_near_miss_when_the_vpc_is_shared_by_another_account if {
	found := _in([_vpc("444455556666")], [])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
	rule.sure == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], [])

test_pass_when_a_log_cannot_be_delivered_is_noted if {
	failing := {"FlowLogId": "fl-1", "DeliverLogsStatus": "FAILED"}
	log := object.union(_log("vpc-1", "ACTIVE", "ALL"), {"attributes": failing})
	found := _in([_vpc("111122223333")], [log])
	rule.fail == set() with input as found
	rule.notes == {{"resource": _arn, "note": "Flow log fl-1 could not be delivered"}} with input as found
	elsewhere := object.union(_log("vpc-2", "ACTIVE", "ALL"), {"attributes": failing})
	rule.notes == set() with input as _in([_vpc("111122223333")], [elsewhere])
	delivered := object.union(log, {"attributes": {"DeliverLogsStatus": "SUCCESS"}})
	rule.notes == set() with input as _in([_vpc("111122223333")], [delivered])
}
