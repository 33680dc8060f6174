# METADATA
# title: Backup vaults have a KMS key
# description: >-
#   The vault has no key of its own, so backups in it that AWS Backup encrypts itself have none that the account can
#   see or limit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
# custom:
#   id: backup-vault-encrypted
#   severity: medium
#   scope: resource
#   resource: AWS::Backup::BackupVault
#   reads:
#     AWS::Backup::BackupVault: [EncryptionKeyArn]
#   message: "The vault has no KMS key"
#   frameworks:
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       AWS Backup, Vaults, Create new vault: choose a KMS key. Point the plans to it; the key of a vault cannot be
#       changed.
#     cli: |
#       aws backup create-backup-vault --backup-vault-name VAULT --encryption-key-arn KEY_ARN
#     terraform: |
#       resource "aws_backup_vault" "vault" {
#         name        = "vault"
#         kms_key_arn = aws_kms_key.backups.arn
#       }
#   since: "0.1.0"
package rules.aws.backup.vault_encrypted

fail contains {"resource": vault.arn, "evidence": {}} if {
	some vault in input.resources["AWS::Backup::BackupVault"]
	"EncryptionKeyArn" in vault.absent
}
