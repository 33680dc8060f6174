# METADATA
# title: EFS file systems are backed up by AWS Backup
# description: >-
#   AWS Backup has made no backup of the file system in the days of the parameter. Its data is lost with it, unless
#   somebody has made a copy in another way, which this rule does not see.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-2
# custom:
#   id: efs-file-system-protected-by-backup
#   severity: medium
#   scope: region
#   resource: AWS::EFS::FileSystem
#   reads:
#     AWS::EFS::FileSystem: [LifeCycleState]
#     AWS::Backup::ProtectedResource: [ResourceArn, LastBackupTime]
#   message: "The newest backup by AWS Backup: {last}"
#   closed_world: true
#   parameters:
#     max_age_days:
#       type: integer
#       default: 2
#       minimum: 1
#       description: Age of the newest backup in days that is still good
#   frameworks:
#     soc2: ["CC9.1"]
#     sre: ["SRE-08-05"]
#   remediation:
#     console: >-
#       AWS Backup, Backup plans, a plan, Assign resources: select the file system by its tag or type. Then look at
#       the jobs.
#     cli: |
#       aws backup create-backup-selection --backup-plan-id PLAN_ID --backup-selection file://selection.json
#     terraform: |
#       resource "aws_backup_selection" "stateful" {
#         name         = "stateful"
#         plan_id      = aws_backup_plan.daily.id
#         iam_role_arn = aws_iam_role.backup.arn
#         resources    = [aws_efs_file_system.shared.arn]
#       }
#   since: "0.1.0"
package rules.aws.efs.file_system_protected_by_backup

import data.lib.age
import data.lib.text

fail contains {"resource": fs.arn, "evidence": {"last": text.list(times)}} if {
	some fs in _kept
	times := {time | some time in _backups[fs.arn]}
	not _fresh[fs.arn]
}

in_scope contains fs.arn if some fs in _kept

sure contains fs.arn if {
	some fs in _kept
	_fresh[fs.arn]
}

_kept contains fs if {
	some fs in input.resources["AWS::EFS::FileSystem"]
	state := fs.attributes.LifeCycleState
	not state in {"deleting", "deleted"}
}

_backups[item.attributes.ResourceArn] contains item.attributes.LastBackupTime if {
	some item in input.resources["AWS::Backup::ProtectedResource"]
}

_fresh contains arn if {
	some arn, times in _backups
	some time in times
	not age.over(time, input.time, input.parameters.max_age_days)
}
