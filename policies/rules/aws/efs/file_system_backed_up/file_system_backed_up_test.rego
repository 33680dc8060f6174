package rules.aws.efs.file_system_backed_up_test

import data.rules.aws.efs.file_system_backed_up as rule

_arn := "arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1"

_fs(status) := {"id": "fs-1", "arn": _arn, "absent": [], "attributes": {"BackupPolicy": {"Status": status}}}

_bare := {"id": "fs-1", "arn": _arn, "absent": ["BackupPolicy"], "attributes": {}}

_backup(arn) := {"absent": [], "attributes": {"ResourceArn": arn}}

_in(systems, backups) := {"resources": {"AWS::EFS::FileSystem": systems, "AWS::Backup::ProtectedResource": backups}}

_failing := {{"resource": _arn, "evidence": {"id": "fs-1"}}}

test_fail_when_automatic_backups_are_off if {
	every status in ["DISABLED", "DISABLING"] {
		rule.fail == _failing with input as _in([_fs(status)], [])
		rule.sure == set() with input as _in([_fs(status)], [])
	}
}

test_fail_when_there_is_no_backup_policy if {
	rule.fail == _failing with input as _in([_bare], [_backup("arn:other")])
}

test_pass_when_automatic_backups_are_on if {
	every status in ["ENABLED", "ENABLING"] {
		rule.fail == set() with input as _in([_fs(status)], [])
		rule.sure == {_arn} with input as _in([_fs(status)], [])
	}
}

test_pass_when_a_plan_backs_it_up if {
	rule.fail == set() with input as _in([_bare], [_backup(_arn)])
	rule.sure == {_arn} with input as _in([_bare], [_backup(_arn)])
}

test_near_miss_when_the_policy_is_not_known if {
	unread := {"id": "fs-1", "arn": _arn, "absent": [], "attributes": {}}
	rule.sure == set() with input as _in([unread], [])
}

test_empty_account if {
	rule.fail == set() with input as _in([], [])
	rule.sure == set() with input as _in([], [])
}
