# METADATA
# title: Recovery points of AWS Backup go when their time is over
# description: >-
#   The backup is past the end of its life and still there, because AWS Backup could not delete it, as a rule for lack
#   of a right of its role. Data is kept longer than was decided, and paid for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html
# custom:
#   id: backup-recovery-point-not-overdue
#   severity: low
#   scope: resource
#   resource: AWS::Backup::RecoveryPoint
#   reads:
#     AWS::Backup::RecoveryPoint: [Status]
#   message: "The backup is past the end of its life (status {status})"
#   frameworks:
#     sre: ["SRE-13-02"]
#   remediation:
#     console: >-
#       AWS Backup, Vaults, the vault, the recovery point: look at the status message, give the role its right back,
#       then delete the point.
#     cli: |
#       aws backup delete-recovery-point --backup-vault-name VAULT --recovery-point-arn ARN
#     terraform: |
#       resource "aws_iam_role_policy_attachment" "backup" {
#         role       = aws_iam_role.backup.name
#         policy_arn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
#       }
#   since: "0.1.0"
package rules.aws.backup.recovery_point_not_overdue

fail contains {"resource": point.arn, "evidence": {"status": point.attributes.Status}} if {
	some point in input.resources["AWS::Backup::RecoveryPoint"]
	point.attributes.Status == "EXPIRED"
}
