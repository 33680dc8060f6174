# METADATA
# title: EBS snapshots are encrypted
# description: >-
#   The snapshot is not encrypted: whoever may copy it, now or after a mistaken share, reads the data without any key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html
# custom:
#   id: ec2-snapshot-encrypted
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::Snapshot
#   reads:
#     AWS::EC2::Snapshot: [Encrypted]
#   message: "Snapshot {id} is not encrypted"
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       EC2, Snapshots, the snapshot, Actions, Copy snapshot: Encrypt this snapshot. Then delete the plain one.
#     cli: |
#       aws ec2 copy-snapshot --source-region REGION --source-snapshot-id SNAPSHOT_ID --encrypted
#       aws ec2 delete-snapshot --snapshot-id SNAPSHOT_ID
#     terraform: |
#       resource "aws_ebs_snapshot_copy" "encrypted" {
#         source_region      = "eu-west-1"
#         source_snapshot_id = aws_ebs_snapshot.plain.id
#         encrypted          = true
#       }
#   since: "0.1.0"
package rules.aws.ec2.snapshot_encrypted

fail contains {"resource": snapshot.arn, "evidence": {"id": snapshot.id}} if {
	some snapshot in input.resources["AWS::EC2::Snapshot"]
	snapshot.attributes.Encrypted == false
}
