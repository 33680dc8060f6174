# METADATA
# title: EBS snapshots of the region cannot be shared with everybody
# description: >-
#   Nothing in the region stops somebody from making an EBS snapshot public by mistake or on purpose, or only new
#   shares are stopped while old ones stay. The setting stops it for all snapshots at once, whatever their own
#   permissions say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html
# custom:
#   id: ec2-snapshot-public-sharing-blocked
#   severity: high
#   scope: resource
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [SnapshotBlockPublicAccessState]
#   message: "Public sharing of snapshots in {region} is {state}"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2 dashboard of the region, Data protection and security, Block public access for EBS snapshots, Manage:
#       Block all public access.
#     cli: |
#       aws ec2 enable-snapshot-block-public-access --region REGION --state block-all-sharing
#     terraform: |
#       resource "aws_ebs_snapshot_block_public_access" "this" {
#         state = "block-all-sharing"
#       }
#   since: "0.1.0"
package rules.aws.ec2.snapshot_public_sharing_blocked

fail contains {"resource": region.arn, "evidence": {"region": region.id, "state": state}} if {
	some region in input.resources["AWS::::Region"]
	state := region.attributes.SnapshotBlockPublicAccessState
	state != "block-all-sharing"
}
