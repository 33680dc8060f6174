# METADATA
# title: EBS volumes are encrypted
# description: >-
#   The volume is not encrypted, and neither are the snapshots made from it. Whoever gets hold of a snapshot reads the
#   data without any key. Volumes made before encryption by default was switched on stay as they were.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3
# custom:
#   id: ec2-volume-encrypted
#   severity: high
#   scope: resource
#   resource: AWS::EC2::Volume
#   reads:
#     AWS::EC2::Volume: [Encrypted]
#   message: "Volume {id} is not encrypted"
#   frameworks:
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       EC2, Volumes: make a snapshot of the volume, copy it with encryption, make a volume from the copy and attach
#       it in its place.
#     cli: |
#       aws ec2 create-snapshot --volume-id VOLUME_ID
#       aws ec2 copy-snapshot --source-region REGION --source-snapshot-id SNAPSHOT_ID --encrypted
#       aws ec2 create-volume --availability-zone ZONE --snapshot-id ENCRYPTED_SNAPSHOT_ID
#     terraform: |
#       resource "aws_ebs_volume" "data" {
#         encrypted  = true
#         kms_key_id = aws_kms_key.disks.arn
#       }
#   since: "0.1.0"
package rules.aws.ec2.volume_encrypted

fail contains {"resource": volume.arn, "evidence": {"id": volume.id}} if {
	some volume in input.resources["AWS::EC2::Volume"]
	volume.attributes.Encrypted == false
}
