# METADATA
# title: Images are not public
# description: >-
#   Anybody can start a machine from this image and read everything on it: code, configuration, keys that somebody
#   forgot.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
# custom:
#   id: ec2-image-not-public
#   severity: high
#   scope: resource
#   resource: AWS::EC2::Image
#   reads:
#     AWS::EC2::Image: [PublicLaunchPermissions, State]
#   message: "Everybody may launch the image ({state})"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2, AMIs, the image, Permissions, Edit AMI permissions: Private. Then turn on block public access for AMIs in
#       the region.
#     cli: |
#       aws ec2 modify-image-attribute --image-id IMAGE_ID --launch-permission 'Remove=[{Group=all}]'
#       aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing
#     terraform: |
#       resource "aws_ec2_image_block_public_access" "this" {
#         state = "block-new-sharing"
#       }
#   since: "0.1.0"
package rules.aws.ec2.image_not_public

fail contains {"resource": image.arn, "evidence": {"state": image.attributes.State}} if {
	some image in input.resources["AWS::EC2::Image"]
	image.attributes.PublicLaunchPermissions == true
}
