# METADATA
# title: A backup was restored within the last year
# description: >-
#   A backup that was never restored is a hope. No restore job of AWS Backup has come to its end in the time that is
#   allowed: nobody knows how long a restore takes, or whether it works at all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/back-up-data.html
# custom:
#   id: backup-restore-tested
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::Backup::RestoreJob: [Status, CompletionDate]
#   message: "No completed restore within {days} days (jobs that are known: {jobs})"
#   closed_world: true
#   parameters:
#     max_age_days:
#       type: integer
#       default: 365
#       minimum: 1
#       description: A restore longer ago than this many days does not count
#   frameworks:
#     soc2: ["A1.3"]
#   remediation:
#     console: >-
#       AWS Backup, Restore testing, Create: which recovery points, how often. Or restore one by hand and look at what
#       comes out.
#     cli: |
#       aws backup start-restore-job --recovery-point-arn ARN --iam-role-arn ROLE_ARN --metadata file://metadata.json
#     terraform: |
#       resource "aws_backup_restore_testing_plan" "monthly" {
#         name                = "monthly"
#         schedule_expression = "cron(0 5 1 * ? *)"
#         recovery_point_selection {
#           algorithm            = "LATEST_WITHIN_WINDOW"
#           include_vaults       = ["*"]
#           recovery_point_types = ["SNAPSHOT", "CONTINUOUS"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.backup.restore_tested

import data.lib.age

fail contains {"resource": account.arn, "evidence": {"days": input.parameters.max_age_days, "jobs": jobs}} if {
	some account in input.resources["AWS::::Account"]
	count(_recent) == 0
	jobs := count(input.resources["AWS::Backup::RestoreJob"])
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	count(_recent) > 0
}

_recent contains job.arn if {
	some job in input.resources["AWS::Backup::RestoreJob"]
	job.attributes.Status == "COMPLETED"
	age.days(job.attributes.CompletionDate, input.time) <= input.parameters.max_age_days
}
