# METADATA
# title: Security groups keep Windows file sharing from the internet
# description: >-
#   A rule lets the internet reach the port of Windows file sharing (445, or what is set as parameter), over IPv4 or
#   IPv6. Worms and ransomware spread over them, and networks with an open one are scanned without pause. Port ranges,
#   all-traffic rules, blocks that add up to most of the internet and prefix lists count too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
#   - ref: https://docs.aws.amazon.com/fsx/latest/WindowsGuide/limit-access-security-groups.html
# custom:
#   id: ec2-security-group-no-public-cifs
#   severity: high
#   scope: region
#   resource: AWS::EC2::SecurityGroup
#   reads:
#     AWS::EC2::SecurityGroup: [IpPermissions]
#     AWS::EC2::PrefixList: [PrefixListId, Entries]
#   message: "Port {port} is open to {cidr}"
#   parameters:
#     file_sharing_ports:
#       type: array
#       items: integer
#       default: [445]
#       description: Ports of file sharing; 139 is its older form
#   frameworks:
#     cis-aws-7.0: ["6.1.2"]
#     cis-aws-6.0: ["6.1.2"]
#     cis-aws-5.0: ["5.1.2"]
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       VPC, Security groups, the group, Edit inbound rules: delete the rule, or set its source to the security group
#       of the clients or to a network of yours.
#     cli: |
#       aws ec2 revoke-security-group-ingress --group-id GROUP_ID --protocol tcp --port 445 --cidr 0.0.0.0/0
#     terraform: |
#       resource "aws_vpc_security_group_ingress_rule" "admin" {
#         security_group_id = aws_security_group.host.id
#         ip_protocol       = "tcp"
#         from_port         = 445
#         to_port           = 445
#         cidr_ipv4         = "198.51.100.0/24"
#       }
#   since: "0.1.0"
package rules.aws.ec2.security_group_no_public_cifs

import data.lib.net
import data.lib.text

fail contains {"resource": group.arn, "evidence": evidence} if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	evidence := net.exposure(group.attributes.IpPermissions, _lists, {4, 6}, {"tcp"}, input.parameters.file_sharing_ports)
}

unsure contains {"resource": group.arn, "reason": reason} if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	missing := net.prefix_lists(group.attributes.IpPermissions) - _known
	count(missing) > 0
	reason := $"It names prefix lists that the account does not show: {text.list(missing)}"
}

sure contains group.arn if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	every id in net.prefix_lists(group.attributes.IpPermissions) {
		id in _known
	}
}

sure contains group.arn if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	"IpPermissions" in group.absent
}

_lists[list.attributes.PrefixListId] contains entry.Cidr if {
	some list in input.resources["AWS::EC2::PrefixList"]
	some entry in list.attributes.Entries
}

_known contains list.attributes.PrefixListId if {
	some list in input.resources["AWS::EC2::PrefixList"]
	list.attributes.Entries
}

# AWS hides the entries of its own lists: they hold the addresses of a service.
_known contains list.attributes.PrefixListId if {
	some list in input.resources["AWS::EC2::PrefixList"]
	"Entries" in list.absent
}
