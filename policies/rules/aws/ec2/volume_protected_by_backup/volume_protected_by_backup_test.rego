package rules.aws.ec2.volume_protected_by_backup_test

import data.rules.aws.ec2.volume_protected_by_backup as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1"

_kept := {"arn": _arn, "absent": [], "attributes": {"State": "in-use"}}

_in(items, backups) := {
	"time": "2026-11-24T06:00:00Z",
	"parameters": {"max_age_days": 2},
	"resources": {"AWS::EC2::Volume": items, "AWS::Backup::ProtectedResource": backups},
}

_backup(arn, time) := {"absent": [], "attributes": {"ResourceArn": arn, "LastBackupTime": time}}

test_fail_when_there_is_no_backup if {
	found := _in([_kept], [_backup("arn:other", "2026-11-24T05:00:00Z")])
	rule.fail == {{"resource": _arn, "evidence": {"last": "none"}}} with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_backup_is_old if {
	found := _in([_kept], [_backup(_arn, "2026-11-22T05:59:59Z")])
	rule.fail == {{"resource": _arn, "evidence": {"last": "2026-11-22T05:59:59Z"}}} with input as found
}

test_pass_when_the_backup_is_new if {
	found := _in([_kept], [_backup(_arn, "2026-11-22T06:00:00Z")])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_it_is_not_judged if {
	every item in [{"arn": _arn, "absent": [], "attributes": {"State": "available"}}] {
		found := _in([item], [])
		rule.fail == set() with input as found
		rule.in_scope == set() with input as found
		rule.sure == set() with input as found
	}
}

test_empty_account if rule.fail == set() with input as _in([], [])
