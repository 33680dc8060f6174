# METADATA
# title: Launch templates give no public addresses
# description: >-
#   Each machine that is started from the default version of the template gets a public address, so that a single open
#   port is open to the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25
# custom:
#   id: ec2-launch-template-no-public-ip
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::LaunchTemplate
#   reads:
#     AWS::EC2::LaunchTemplate: [DefaultVersionData]
#   message: "{interfaces} network interfaces of the default version get a public address"
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2, Launch templates, the template, Modify template: Auto-assign public IP, Disable; then set it as the
#       default version.
#     cli: |
#       aws ec2 create-launch-template-version --launch-template-id ID --source-version 1 --launch-template-data \
#         'NetworkInterfaces=[{DeviceIndex=0,AssociatePublicIpAddress=false}]'
#       aws ec2 modify-launch-template --launch-template-id ID --default-version 2
#     terraform: |
#       resource "aws_launch_template" "web" {
#         network_interfaces {
#           device_index                = 0
#           associate_public_ip_address = false
#         }
#       }
#   since: "0.1.0"
package rules.aws.ec2.launch_template_no_public_ip

fail contains {"resource": template.arn, "evidence": {"interfaces": count(open)}} if {
	some template in input.resources["AWS::EC2::LaunchTemplate"]
	open := [interface |
		some interface in template.attributes.DefaultVersionData.NetworkInterfaces
		interface.AssociatePublicIpAddress == true
	]
	count(open) > 0
}
