package rules.aws.backup.vault_encrypted_test

import data.rules.aws.backup.vault_encrypted as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:backup-vault:main"

_in(vaults) := {"resources": {"AWS::Backup::BackupVault": vaults}}

test_fail_when_there_is_no_key if {
	vault := {"arn": _arn, "absent": ["EncryptionKeyArn"], "attributes": {}}
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as _in([vault])
}

test_pass_when_there_is_a_key if {
	vault := {"arn": _arn, "absent": [], "attributes": {"EncryptionKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/1"}}
	rule.fail == set() with input as _in([vault])
}

test_near_miss_when_the_key_is_not_known if {
	rule.fail == set() with input as _in([{"arn": _arn, "absent": ["Locked"], "attributes": {}}])
}

test_empty_account if rule.fail == set() with input as _in([])
