# METADATA
# title: EBS volumes have a snapshot
# description: >-
#   There is no completed snapshot of the volume. When it fails, or somebody deletes or encrypts what is on it, the
#   data is gone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
# custom:
#   id: ec2-volume-has-snapshot
#   severity: medium
#   scope: region
#   resource: AWS::EC2::Volume
#   reads:
#     AWS::EC2::Volume: [VolumeId, State]
#     AWS::EC2::Snapshot: [VolumeId, State]
#   message: "There is no completed snapshot of {id}"
#   closed_world: true
#   frameworks:
#     soc2: ["CC7.5"]
#   remediation:
#     console: >-
#       EC2, Lifecycle Manager, Create lifecycle policy: snapshots of volumes by tag. Or select the volumes in a plan
#       of AWS Backup.
#     cli: |
#       aws ec2 create-snapshot --volume-id VOLUME_ID
#     terraform: |
#       resource "aws_dlm_lifecycle_policy" "daily" {
#         description        = "daily"
#         execution_role_arn = aws_iam_role.dlm.arn
#         policy_details {
#           resource_types = ["VOLUME"]
#           target_tags    = { backup = "daily" }
#           schedule {
#             name = "daily"
#             create_rule { interval = 24 }
#             retain_rule { count = 14 }
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.ec2.volume_has_snapshot

fail contains {"resource": volume.arn, "evidence": {"id": volume.attributes.VolumeId}} if {
	some volume in _kept
	not _copied[volume.attributes.VolumeId]
}

in_scope contains volume.arn if some volume in _kept

sure contains volume.arn if {
	some volume in _kept
	_copied[volume.attributes.VolumeId]
}

_kept contains volume if {
	some volume in input.resources["AWS::EC2::Volume"]
	volume.attributes.State in {"available", "in-use"}
}

_copied contains snapshot.attributes.VolumeId if {
	some snapshot in input.resources["AWS::EC2::Snapshot"]
	snapshot.attributes.State == "completed"
}
