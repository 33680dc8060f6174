# METADATA
# title: Security groups never admit all ports from the internet
# description: >-
#   A rule lets the IPv4 or IPv6 internet reach every port, of TCP, of UDP or of all protocols. Whatever is started on
#   the machine, now or later, is on the internet at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
# custom:
#   id: ec2-security-group-no-public-all-ports
#   severity: critical
#   scope: region
#   resource: AWS::EC2::SecurityGroup
#   reads:
#     AWS::EC2::SecurityGroup: [IpPermissions]
#     AWS::EC2::PrefixList: [PrefixListId, Entries]
#   message: "All ports are open to {cidr}"
#   frameworks:
#     soc2: ["CC6.6"]
#     sre: ["SRE-09-04"]
#   remediation:
#     console: >-
#       VPC, Security groups, the group, Edit inbound rules: delete the rule, or set its source to the security group
#       of the clients or to a network of yours.
#     cli: |
#       aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP_ID
#       aws ec2 revoke-security-group-ingress --group-id GROUP_ID --security-group-rule-ids RULE_ID
#     terraform: |
#       resource "aws_vpc_security_group_ingress_rule" "admin" {
#         security_group_id = aws_security_group.host.id
#         ip_protocol       = "tcp"
#         from_port         = 443
#         to_port           = 443
#         cidr_ipv4         = "198.51.100.0/24"
#       }
#   since: "0.1.0"
package rules.aws.ec2.security_group_no_public_all_ports

import data.lib.net
import data.lib.text

fail contains {"resource": group.arn, "evidence": {"cidr": cidrs}} if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	cidrs := net.everything(group.attributes.IpPermissions, _lists)
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
