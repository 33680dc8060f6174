# METADATA
# title: Restores are tested on a schedule
# description: >-
#   Nothing in AWS Backup tests restores by itself. What depends on somebody's memory is left out in the year in which
#   it matters.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
# custom:
#   id: backup-restore-testing-planned
#   severity: low
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::Backup::RestoreTestingPlan: [RestoreTestingPlanName]
#   message: "There is no restore testing plan"
#   closed_world: true
#   frameworks:
#     soc2: ["A1.3"]
#   remediation:
#     console: >-
#       AWS Backup, Restore testing, Create restore testing plan: schedule, vaults, then the resources.
#     cli: |
#       aws backup create-restore-testing-plan --restore-testing-plan file://plan.json
#       aws backup create-restore-testing-selection --restore-testing-plan-name monthly \
#         --restore-testing-selection file://selection.json
#     terraform: |
#       resource "aws_backup_restore_testing_selection" "databases" {
#         name                      = "databases"
#         restore_testing_plan_name = aws_backup_restore_testing_plan.monthly.name
#         protected_resource_type   = "RDS"
#         iam_role_arn              = aws_iam_role.restore.arn
#         protected_resource_arns   = ["*"]
#       }
#   since: "0.1.0"
package rules.aws.backup.restore_testing_planned

fail contains {"resource": account.arn, "evidence": {}} if {
	some account in input.resources["AWS::::Account"]
	count(input.resources["AWS::Backup::RestoreTestingPlan"]) == 0
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	count(input.resources["AWS::Backup::RestoreTestingPlan"]) > 0
}
