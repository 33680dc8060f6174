# METADATA
# title: EC2 instances carry an instance profile with a role
# description: >-
#   The instance has no role, so software on it that calls AWS needs access keys that somebody put there: they do not
#   expire, end up in images and backups, and work from anywhere. This shows that a role is there; it cannot show that
#   no keys are.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
# custom:
#   id: ec2-instance-profile-with-role
#   severity: medium
#   scope: region
#   resource: AWS::EC2::Instance
#   reads:
#     AWS::EC2::Instance: [State, IamInstanceProfile]
#     AWS::IAM::InstanceProfile: [Arn, Roles]
#   message: "The instance has no role: {reason}"
#   frameworks:
#     cis-aws-7.0: ["2.16"]
#     cis-aws-6.0: ["2.17"]
#     cis-aws-5.0: ["1.17"]
#     cis-aws-3.0: ["1.18"]
#   remediation:
#     console: >-
#       EC2, Instances, the instance, Actions, Security, Modify IAM role: choose a role that allows just what its
#       software needs.
#     cli: |
#       aws ec2 associate-iam-instance-profile --instance-id INSTANCE_ID --iam-instance-profile Name=PROFILE
#     terraform: |
#       resource "aws_instance" "host" {
#         iam_instance_profile = aws_iam_instance_profile.host.name
#       }
#   since: "0.1.0"
package rules.aws.ec2.instance_profile_with_role

fail contains {"resource": instance.arn, "evidence": {"reason": "no instance profile"}} if {
	some instance in _existing
	"IamInstanceProfile" in instance.absent
}

fail contains {"resource": instance.arn, "evidence": {"reason": "its instance profile holds no role"}} if {
	some instance in _existing
	_has_role[instance.attributes.IamInstanceProfile.Arn] == false
}

unsure contains {"resource": instance.arn, "reason": $"Its instance profile {profile} is not in the account"} if {
	some instance in _existing
	profile := instance.attributes.IamInstanceProfile.Arn
	not profile in {known | known := input.resources["AWS::IAM::InstanceProfile"][_].attributes.Arn}
}

in_scope contains instance.arn if some instance in _existing

sure contains instance.arn if {
	some instance in _existing
	_has_role[instance.attributes.IamInstanceProfile.Arn] == true
}

_existing contains instance if {
	some instance in input.resources["AWS::EC2::Instance"]
	instance.attributes.State.Name in {"pending", "running", "stopping", "stopped"}
}

_has_role[profile.attributes.Arn] := count(profile.attributes.Roles) > 0 if {
	some profile in input.resources["AWS::IAM::InstanceProfile"]
}

_has_role[profile.attributes.Arn] := false if {
	some profile in input.resources["AWS::IAM::InstanceProfile"]
	"Roles" in profile.absent
}
