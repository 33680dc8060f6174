# METADATA
# title: Backup plans copy to another region or account
# description: >-
#   No rule of the plan copies its backups to another region or account, so the failure of the region, or of the
#   account, takes the backups with the data.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
# custom:
#   id: backup-plan-copies-elsewhere
#   severity: medium
#   scope: resource
#   resource: AWS::Backup::BackupPlan
#   reads:
#     AWS::Backup::BackupPlan: [BackupPlan]
#   message: "None of the {rules} rules of the plan copies to another region or account"
#   frameworks:
#     soc2: ["CC9.1"]
#     sre: ["SRE-08-02"]
#   remediation:
#     console: >-
#       AWS Backup, Backup plans, the plan, the rule, Edit, Copy to destination: a vault of another region or account.
#     cli: |
#       aws backup update-backup-plan --backup-plan-id PLAN_ID --backup-plan file://plan-with-copy-actions.json
#     terraform: |
#       resource "aws_backup_plan" "daily" {
#         rule {
#           rule_name         = "daily"
#           target_vault_name = aws_backup_vault.vault.name
#           copy_action {
#             destination_vault_arn = aws_backup_vault.other_region.arn
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.backup.plan_copies_elsewhere

fail contains {"resource": plan.arn, "evidence": {"rules": count(rules)}} if {
	some plan in input.resources["AWS::Backup::BackupPlan"]
	rules := plan.attributes.BackupPlan.Rules
	elsewhere := {action.DestinationBackupVaultArn |
		some action in rules[_].CopyActions
		parts := split(action.DestinationBackupVaultArn, ":")
		[parts[3], parts[4]] != [plan.region, plan.account]
	}
	count(elsewhere) == 0
}
