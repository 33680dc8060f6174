package rules.aws.ec2.instance_profile_with_role_test

import data.rules.aws.ec2.instance_profile_with_role as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"

_instance(state, profile) := {"arn": _arn, "absent": [], "attributes": {
	"State": {"Name": state}, "IamInstanceProfile": {"Arn": profile},
}}

_bare(state) := {"arn": _arn, "absent": ["IamInstanceProfile"], "attributes": {"State": {"Name": state}}}

_profile(roles) := {"absent": [], "attributes": {"Arn": "profile/host", "Roles": roles}}

_in(instances, profiles) := {"resources": {"AWS::EC2::Instance": instances, "AWS::IAM::InstanceProfile": profiles}}

test_fail_when_there_is_no_profile if {
	every state in ["pending", "running", "stopping", "stopped"] {
		found := _in([_bare(state)], [_profile([{"RoleName": "host"}])])
		rule.fail == {{"resource": _arn, "evidence": {"reason": "no instance profile"}}} with input as found
		rule.in_scope == {_arn} with input as found
		rule.sure == set() with input as found
	}
}

_empty := {{"resource": _arn, "evidence": {"reason": "its instance profile holds no role"}}}

test_fail_when_the_profile_has_no_role if {
	rule.fail == _empty with input as _in([_instance("running", "profile/host")], [_profile([])])
}

test_fail_when_roles_are_absent if {
	profile := {"absent": ["Roles"], "attributes": {"Arn": "profile/host"}}
	rule.fail == _empty with input as _in([_instance("running", "profile/host")], [profile])
}

test_pass_when_the_profile_has_a_role if {
	found := _in([_instance("running", "profile/host")], [_profile([{"RoleName": "host"}])])
	rule.fail == set() with input as found
	rule.unsure == set() with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == {_arn} with input as found
}

test_unsure_when_the_profile_is_missing if {
	found := _in([_instance("running", "profile/other")], [_profile([])])
	reason := "Its instance profile profile/other is not in the account"
	rule.unsure == {{"resource": _arn, "reason": reason}} with input as found
	rule.fail == set() with input as found
	rule.sure == set() with input as found
}

test_near_miss_when_the_instance_is_gone if {
	every state in ["shutting-down", "terminated"] {
		found := _in([_bare(state)], [])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([], [])
