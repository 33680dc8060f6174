# METADATA
# title: Running instances are looked after by Systems Manager
# description: >-
#   Systems Manager does not reach the machine, so nobody knows which software runs on it, and patches come when
#   somebody thinks of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-ec2.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-1
# custom:
#   id: ec2-instance-managed-by-ssm
#   severity: medium
#   scope: region
#   resource: AWS::EC2::Instance
#   reads:
#     AWS::EC2::Instance: [InstanceId, State]
#     AWS::SSM::ManagedInstance: [InstanceId, PingStatus]
#   message: "Systems Manager does not reach {id}"
#   closed_world: true
#   frameworks:
#     soc2: ["CC3.2", "CC7.1"]
#   remediation:
#     console: >-
#       Systems Manager, Settings, Default Host Management Configuration: on. Or give the instance a profile with
#       AmazonSSMManagedInstanceCore.
#     cli: |
#       aws ssm update-service-setting --setting-id /ssm/managed-instance/default-ec2-instance-management-role \
#         --setting-value service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole
#     terraform: |
#       resource "aws_iam_role_policy_attachment" "ssm" {
#         role       = aws_iam_role.web.name
#         policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
#       }
#   since: "0.1.0"
package rules.aws.ec2.instance_managed_by_ssm

fail contains {"resource": instance.arn, "evidence": {"id": instance.attributes.InstanceId}} if {
	some instance in _running
	not instance.attributes.InstanceId in _reached
}

in_scope contains instance.arn if some instance in _running

sure contains instance.arn if {
	some instance in _running
	instance.attributes.InstanceId in _reached
}

_running contains instance if {
	some instance in input.resources["AWS::EC2::Instance"]
	instance.attributes.State.Name == "running"
}

_reached contains managed.attributes.InstanceId if {
	some managed in input.resources["AWS::SSM::ManagedInstance"]
	managed.attributes.PingStatus == "Online"
}
