# METADATA
# title: EFS file systems have automatic backups
# description: >-
#   The automatic backups of the file system are off, and AWS Backup has no backup of it by a plan of its own. Files
#   that somebody deletes or encrypts are gone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-2
# custom:
#   id: efs-file-system-backed-up
#   severity: medium
#   scope: region
#   resource: AWS::EFS::FileSystem
#   reads:
#     AWS::EFS::FileSystem: [BackupPolicy]
#     AWS::Backup::ProtectedResource: [ResourceArn]
#   message: "Automatic backups are off and AWS Backup knows no backup of {id}"
#   closed_world: true
#   frameworks:
#     soc2: ["CC7.4", "A1.2"]
#     sre: ["SRE-13-04"]
#   remediation:
#     console: >-
#       EFS, File systems, the file system, General, Edit: Enable automatic backups.
#     cli: |
#       aws efs put-backup-policy --file-system-id FILE_SYSTEM_ID --backup-policy Status=ENABLED
#     terraform: |
#       resource "aws_efs_backup_policy" "shared" {
#         file_system_id = aws_efs_file_system.shared.id
#         backup_policy {
#           status = "ENABLED"
#         }
#       }
#   since: "0.1.0"
package rules.aws.efs.file_system_backed_up

fail contains {"resource": fs.arn, "evidence": {"id": fs.id}} if {
	some fs in input.resources["AWS::EFS::FileSystem"]
	not _backed_up[fs.arn]
}

sure contains arn if some arn, true in _backed_up

_backed_up[fs.arn] if {
	some fs in input.resources["AWS::EFS::FileSystem"]
	fs.attributes.BackupPolicy.Status in {"ENABLED", "ENABLING"}
}

_backed_up[fs.arn] if {
	some fs in input.resources["AWS::EFS::FileSystem"]
	some item in input.resources["AWS::Backup::ProtectedResource"]
	item.attributes.ResourceArn == fs.arn
}
