# METADATA
# title: The account has a backup plan that selects resources
# description: >-
#   No AWS Backup plan of the account selects anything, so backups depend on what somebody remembers to do for each
#   resource. A plan without a selection backs nothing up.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
# custom:
#   id: backup-plan-present
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::Backup::BackupPlan: [Selections]
#   message: "No backup plan selects any resource (plans without a selection: {plans})"
#   closed_world: true
#   frameworks:
#     soc2: ["PI1.5", "CC9.1"]
#     sre: ["SRE-08-01"]
#   remediation:
#     console: >-
#       AWS Backup, Backup plans, Create backup plan: start with a template, then Assign resources by tag or type.
#     cli: |
#       aws backup create-backup-plan --backup-plan file://plan.json
#       aws backup create-backup-selection --backup-plan-id PLAN_ID --backup-selection file://selection.json
#     terraform: |
#       resource "aws_backup_selection" "tagged" {
#         name         = "tagged"
#         plan_id      = aws_backup_plan.daily.id
#         iam_role_arn = aws_iam_role.backup.arn
#         selection_tag {
#           type  = "STRINGEQUALS"
#           key   = "backup"
#           value = "daily"
#         }
#       }
#   since: "0.1.0"
package rules.aws.backup.plan_present

fail contains {"resource": account.arn, "evidence": {"plans": count(input.resources["AWS::Backup::BackupPlan"])}} if {
	some account in input.resources["AWS::::Account"]
	count(_selecting) == 0
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	count(_selecting) > 0
}

_selecting contains plan.arn if {
	some plan in input.resources["AWS::Backup::BackupPlan"]
	count(plan.attributes.Selections) > 0
}
