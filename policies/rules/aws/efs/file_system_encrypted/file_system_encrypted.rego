# METADATA
# title: EFS file systems are encrypted at rest
# description: >-
#   The file system is not encrypted at rest. Whoever reaches the storage or a copy of it reads the files without any
#   key. Encryption is chosen when a file system is made and cannot be changed later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1
# custom:
#   id: efs-file-system-encrypted
#   severity: high
#   scope: resource
#   resource: AWS::EFS::FileSystem
#   reads:
#     AWS::EFS::FileSystem: [Encrypted]
#   message: "File system {id} is not encrypted at rest"
#   frameworks:
#     cis-aws-7.0: ["3.3.1"]
#     cis-aws-6.0: ["3.3.1"]
#     cis-aws-5.0: ["2.3.1"]
#     cis-aws-3.0: ["2.4.1"]
#   remediation:
#     console: >-
#       EFS, Create file system, Customize: Enable encryption of data at rest. Copy the files with DataSync, move the
#       clients, delete the old one.
#     cli: |
#       aws efs create-file-system --encrypted --kms-key-id KEY_ID
#     terraform: |
#       resource "aws_efs_file_system" "shared" {
#         encrypted  = true
#         kms_key_id = aws_kms_key.files.arn
#       }
#   since: "0.1.0"
package rules.aws.efs.file_system_encrypted

fail contains {"resource": fs.arn, "evidence": {"id": fs.id}} if {
	some fs in input.resources["AWS::EFS::FileSystem"]
	fs.attributes.Encrypted == false
}
