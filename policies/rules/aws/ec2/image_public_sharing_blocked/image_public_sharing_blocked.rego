# METADATA
# title: Machine images of the region cannot be shared with everybody
# description: >-
#   Nothing in the region stops somebody from making a machine image public, with whatever keys and data are left on
#   its disk.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
# custom:
#   id: ec2-image-public-sharing-blocked
#   severity: medium
#   scope: resource
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [ImageBlockPublicAccessState]
#   message: "Public sharing of images in {region} is {state}"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2 dashboard of the region, Data protection and security, Block public access for AMIs, Manage: Block new
#       public sharing.
#     cli: |
#       aws ec2 enable-image-block-public-access --region REGION --image-block-public-access-state block-new-sharing
#     terraform: |
#       resource "aws_ec2_image_block_public_access" "this" {
#         state = "block-new-sharing"
#       }
#   since: "0.1.0"
package rules.aws.ec2.image_public_sharing_blocked

fail contains {"resource": region.arn, "evidence": {"region": region.id, "state": state}} if {
	some region in input.resources["AWS::::Region"]
	state := region.attributes.ImageBlockPublicAccessState
	state != "block-new-sharing"
}
