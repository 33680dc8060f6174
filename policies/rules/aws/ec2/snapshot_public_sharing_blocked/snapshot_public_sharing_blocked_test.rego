package rules.aws.ec2.snapshot_public_sharing_blocked_test

import data.rules.aws.ec2.snapshot_public_sharing_blocked as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_region(state) := {"id": "eu-west-1", "arn": _arn, "absent": [], "attributes": {"SnapshotBlockPublicAccessState": state}}

_in(regions) := {"resources": {"AWS::::Region": regions}}

test_fail_when_sharing_is_possible if {
	every state in ["unblocked", "block-new-sharing"] {
		failing := {{"resource": _arn, "evidence": {"region": "eu-west-1", "state": state}}}
		rule.fail == failing with input as _in([_region(state)])
	}
}

test_pass_when_sharing_is_blocked if rule.fail == set() with input as _in([_region("block-all-sharing")])

test_near_miss_when_the_state_is_not_known if {
	unread := {"id": "eu-west-1", "arn": _arn, "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
