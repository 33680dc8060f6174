# METADATA
# title: Backup plans select resources
# description: >-
#   The plan selects nothing, so it backs nothing up, while its name may make somebody believe that it does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
# custom:
#   id: backup-plan-selects-resources
#   severity: medium
#   scope: resource
#   resource: AWS::Backup::BackupPlan
#   reads:
#     AWS::Backup::BackupPlan: [Selections]
#   message: "The plan selects no resources"
#   frameworks:
#     sre: ["SRE-08-01"]
#   remediation:
#     console: >-
#       AWS Backup, Backup plans, the plan, Assign resources: by tag or type. Delete the plan if nothing needs it.
#     cli: |
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
package rules.aws.backup.plan_selects_resources

fail contains {"resource": plan.arn, "evidence": {}} if {
	some plan in input.resources["AWS::Backup::BackupPlan"]
	count(plan.attributes.Selections) == 0
}

fail contains {"resource": plan.arn, "evidence": {}} if {
	some plan in input.resources["AWS::Backup::BackupPlan"]
	"Selections" in plan.absent
}
