# METADATA
# title: The default security group of each VPC has no rules
# description: >-
#   The default security group has inbound or outbound rules. It is what a machine gets when nobody chooses a group,
#   so each rule in it opens things that nobody decided to open. The rules that AWS makes (from the group itself, to
#   everywhere) count, and so do groups of VPCs that look unused. VPCs shared by another account are judged there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2
# custom:
#   id: ec2-default-security-group-closed
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::SecurityGroup
#   reads:
#     AWS::EC2::SecurityGroup: [GroupName, OwnerId, IpPermissions, IpPermissionsEgress]
#   message: "The default group has {inbound} inbound and {outbound} outbound rules"
#   frameworks:
#     cis-aws-7.0: ["6.5"]
#     cis-aws-6.0: ["6.5"]
#     cis-aws-5.0: ["5.5"]
#     cis-aws-3.0: ["5.4"]
#   remediation:
#     console: >-
#       Give every resource that uses the default group a group of its own. Then VPC, Security groups, default: delete
#       all inbound and all outbound rules. The group itself cannot be deleted.
#     cli: |
#       aws ec2 describe-network-interfaces --filters Name=group-id,Values=GROUP_ID
#       aws ec2 revoke-security-group-ingress --group-id GROUP_ID --security-group-rule-ids RULE_ID
#       aws ec2 revoke-security-group-egress --group-id GROUP_ID --security-group-rule-ids RULE_ID
#     terraform: |
#       resource "aws_default_security_group" "closed" {
#         vpc_id = aws_vpc.main.id # no ingress, no egress: Terraform takes all rules away
#       }
#   since: "0.1.0"
package rules.aws.ec2.default_security_group_closed

fail contains {"resource": group.arn, "evidence": {"inbound": inbound, "outbound": outbound}} if {
	some group in _own_defaults
	inbound := count(object.get(group.attributes, "IpPermissions", []))
	outbound := count(object.get(group.attributes, "IpPermissionsEgress", []))
	inbound + outbound > 0
}

in_scope contains group.arn if some group in _own_defaults

_own_defaults contains group if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	group.attributes.GroupName == "default"
	group.attributes.OwnerId == group.account
}
