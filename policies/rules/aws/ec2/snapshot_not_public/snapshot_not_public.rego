# METADATA
# title: EBS snapshots are not shared with everybody
# description: >-
#   The snapshot may be copied by every AWS account. Public snapshots are searched for secrets and data all the time,
#   and a copy that somebody made cannot be called back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1
# custom:
#   id: ec2-snapshot-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::EC2::Snapshot
#   reads:
#     AWS::EC2::Snapshot: [CreateVolumePermissions]
#   message: "Every AWS account may copy snapshot {id}"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2, Snapshots, the snapshot, Actions, Snapshot settings, Modify permissions: Private. Treat what it held as
#       known to others. Block public access for the whole region as well.
#     cli: |
#       aws ec2 modify-snapshot-attribute --snapshot-id SNAPSHOT_ID --attribute createVolumePermission \
#         --operation-type remove --group-names all
#     terraform: |
#       resource "aws_ebs_snapshot_block_public_access" "this" {
#         state = "block-all-sharing"
#       }
#   since: "0.1.0"
package rules.aws.ec2.snapshot_not_public

fail contains {"resource": snapshot.arn, "evidence": {"id": snapshot.id}} if {
	some snapshot in input.resources["AWS::EC2::Snapshot"]
	some permission in snapshot.attributes.CreateVolumePermissions
	permission.Group == "all"
}
