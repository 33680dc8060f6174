package rules.aws.ec2.volume_has_snapshot_test

import data.rules.aws.ec2.volume_has_snapshot as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1"

_volume(state) := {"arn": _arn, "absent": [], "attributes": {"VolumeId": "vol-1", "State": state}}

_snapshot(volume, state) := {"absent": [], "attributes": {"VolumeId": volume, "State": state}}

_in(volumes, snapshots) := {"resources": {"AWS::EC2::Volume": volumes, "AWS::EC2::Snapshot": snapshots}}

test_fail_when_there_is_no_snapshot if {
	every state in ["available", "in-use"] {
		found := _in([_volume(state)], [_snapshot("vol-2", "completed")])
		rule.fail == {{"resource": _arn, "evidence": {"id": "vol-1"}}} with input as found
		rule.in_scope == {_arn} with input as found
		rule.sure == set() with input as found
	}
}

test_fail_when_the_snapshot_is_not_complete if {
	every state in ["pending", "error"] {
		found := _in([_volume("in-use")], [_snapshot("vol-1", state)])
		rule.fail == {{"resource": _arn, "evidence": {"id": "vol-1"}}} with input as found
	}
}

test_pass_when_there_is_a_snapshot if {
	found := _in([_volume("in-use")], [_snapshot("vol-1", "error"), _snapshot("vol-1", "completed")])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_the_volume_is_on_its_way if {
	every state in ["creating", "deleting", "deleted", "error"] {
		found := _in([_volume(state)], [])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([], [])
