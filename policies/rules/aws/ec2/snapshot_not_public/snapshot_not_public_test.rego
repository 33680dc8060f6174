package rules.aws.ec2.snapshot_not_public_test

import data.rules.aws.ec2.snapshot_not_public as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:snapshot/snap-1"

_snapshot(permissions) := {"id": "snap-1", "arn": _arn, "absent": [], "attributes": {"CreateVolumePermissions": permissions}}

_in(snapshots) := {"resources": {"AWS::EC2::Snapshot": snapshots}}

test_fail_when_everybody_may_copy_it if {
	found := _in([_snapshot([{"UserId": "444455556666"}, {"Group": "all"}])])
	rule.fail == {{"resource": _arn, "evidence": {"id": "snap-1"}}} with input as found
}

test_pass_when_it_is_private if rule.fail == set() with input as _in([_snapshot([])])

test_near_miss_when_one_account_may_copy_it if {
	rule.fail == set() with input as _in([_snapshot([{"UserId": "444455556666"}])])
}

test_near_miss_when_sharing_is_not_known if {
	unread := {"id": "snap-1", "arn": _arn, "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
