# METADATA
# title: EBS volumes in use are backed up by AWS Backup
# description: >-
#   AWS Backup has made no backup of the volume in the days of the parameter. Its data is lost with it, unless
#   somebody has made a copy in another way, which this rule does not see.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-28
# custom:
#   id: ec2-volume-protected-by-backup
#   severity: medium
#   scope: region
#   resource: AWS::EC2::Volume
#   reads:
#     AWS::EC2::Volume: [State]
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
#       AWS Backup, Backup plans, a plan, Assign resources: select the volume by its tag or type. Then look at the
#       jobs.
#     cli: |
#       aws backup create-backup-selection --backup-plan-id PLAN_ID --backup-selection file://selection.json
#     terraform: |
#       resource "aws_backup_selection" "stateful" {
#         name         = "stateful"
#         plan_id      = aws_backup_plan.daily.id
#         iam_role_arn = aws_iam_role.backup.arn
#         resources    = [aws_ebs_volume.data.arn]
#       }
#   since: "0.1.0"
package rules.aws.ec2.volume_protected_by_backup

import data.lib.age
import data.lib.text

fail contains {"resource": volume.arn, "evidence": {"last": text.list(times)}} if {
	some volume in _kept
	times := {time | some time in _backups[volume.arn]}
	not _fresh[volume.arn]
}

in_scope contains volume.arn if some volume in _kept

sure contains volume.arn if {
	some volume in _kept
	_fresh[volume.arn]
}

_kept contains volume if {
	some volume in input.resources["AWS::EC2::Volume"]
	volume.attributes.State == "in-use"
}

_backups[item.attributes.ResourceArn] contains item.attributes.LastBackupTime if {
	some item in input.resources["AWS::Backup::ProtectedResource"]
}

_fresh contains arn if {
	some arn, times in _backups
	some time in times
	not age.over(time, input.time, input.parameters.max_age_days)
}
