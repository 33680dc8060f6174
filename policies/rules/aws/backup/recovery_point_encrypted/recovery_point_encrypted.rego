# METADATA
# title: Recovery points of AWS Backup are encrypted
# description: >-
#   The backup is not encrypted: it takes the encryption of its source, and the source has none. Whoever may copy or
#   restore it reads the data without any key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-1
# custom:
#   id: backup-recovery-point-encrypted
#   severity: medium
#   scope: resource
#   resource: AWS::Backup::RecoveryPoint
#   reads:
#     AWS::Backup::RecoveryPoint: [IsEncrypted]
#   message: "The backup is not encrypted"
#   frameworks:
#     soc2: ["PI1.5"]
#     sre: ["SRE-13-02"]
#   remediation:
#     console: >-
#       Copy the recovery point to a vault with a KMS key (AWS Backup, Protected resources, the point, Actions, Copy),
#       and encrypt its source.
#     cli: |
#       aws backup start-copy-job --recovery-point-arn ARN --source-backup-vault-name VAULT \
#         --destination-backup-vault-arn ENCRYPTED_VAULT_ARN --iam-role-arn ROLE_ARN
#     terraform: |
#       resource "aws_backup_vault" "vault" {
#         name        = "vault"
#         kms_key_arn = aws_kms_key.backups.arn
#       }
#   since: "0.1.0"
package rules.aws.backup.recovery_point_encrypted

fail contains {"resource": point.arn, "evidence": {}} if {
	some point in input.resources["AWS::Backup::RecoveryPoint"]
	point.attributes.IsEncrypted == false
}
