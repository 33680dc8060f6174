# METADATA
# title: Backup vaults that hold recovery points are locked
# description: >-
#   The vault has no lock: whoever has the rights of an administrator, or has stolen them, can delete the backups or
#   shorten their life, which is what ransomware does first. A lock in compliance mode cannot be taken off by anybody.
#   Logically air-gapped vaults are locked by design.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
# custom:
#   id: backup-vault-locked
#   severity: medium
#   scope: resource
#   resource: AWS::Backup::BackupVault
#   reads:
#     AWS::Backup::BackupVault: [Locked, NumberOfRecoveryPoints, VaultType]
#   message: "The vault has no lock and holds {points} recovery points"
#   frameworks:
#     soc2: ["CC9.1"]
#     sre: ["SRE-08-03"]
#   remediation:
#     console: >-
#       AWS Backup, Vaults, the vault, Vault lock, Create: compliance mode, with a minimum retention. Try governance
#       mode first.
#     cli: |
#       aws backup put-backup-vault-lock-configuration --backup-vault-name VAULT \
#         --min-retention-days 7 --changeable-for-days 3
#     terraform: |
#       resource "aws_backup_vault_lock_configuration" "vault" {
#         backup_vault_name   = aws_backup_vault.vault.name
#         min_retention_days  = 7
#         changeable_for_days = 3 # after these days nobody can take the lock off
#       }
#   since: "0.1.0"
package rules.aws.backup.vault_locked

fail contains {"resource": vault.arn, "evidence": {"points": vault.attributes.NumberOfRecoveryPoints}} if {
	some vault in _in_use
	_unlocked[vault.arn]
}

in_scope contains vault.arn if some vault in _in_use

_in_use contains vault if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	vault.attributes.NumberOfRecoveryPoints > 0
	_ordinary[vault.arn]
}

_unlocked[vault.arn] if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	vault.attributes.Locked == false
}

_unlocked[vault.arn] if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	"Locked" in vault.absent
}

_ordinary[vault.arn] if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	vault.attributes.VaultType == "BACKUP_VAULT"
}

# Older answers do not name the type of an ordinary vault.
_ordinary[vault.arn] if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	"VaultType" in vault.absent
}
