package rules.aws.backup.vault_locked_test

import data.rules.aws.backup.vault_locked as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:backup-vault:main"

_vault(absent, attributes) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(vaults) := {"resources": {"AWS::Backup::BackupVault": vaults}}

_failing := {{"resource": _arn, "evidence": {"points": 1}}}

test_fail_when_it_is_not_locked if {
	found := _in([_vault([], {"Locked": false, "NumberOfRecoveryPoints": 1, "VaultType": "BACKUP_VAULT"})])
	rule.fail == _failing with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_there_was_never_a_lock if {
	rule.fail == _failing with input as _in([_vault(["Locked", "VaultType"], {"NumberOfRecoveryPoints": 1})])
}

test_pass_when_it_is_locked if {
	found := _in([_vault([], {"Locked": true, "NumberOfRecoveryPoints": 1, "VaultType": "BACKUP_VAULT"})])
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_is_empty if {
	found := _in([_vault([], {"Locked": false, "NumberOfRecoveryPoints": 0, "VaultType": "BACKUP_VAULT"})])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_is_locked_by_design if {
	vault := _vault(["Locked"], {"NumberOfRecoveryPoints": 1, "VaultType": "LOGICALLY_AIR_GAPPED_BACKUP_VAULT"})
	rule.fail == set() with input as _in([vault])
	rule.in_scope == set() with input as _in([vault])
}

test_near_miss_when_the_lock_is_not_known if {
	found := _in([_vault([], {"NumberOfRecoveryPoints": 1, "VaultType": "BACKUP_VAULT"})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
