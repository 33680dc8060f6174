# METADATA
# title: Security groups keep database ports from the internet
# description: >-
#   A rule lets the internet reach the port of a database, cache, search engine or message broker, over IPv4 or IPv6.
#   Many of them ask for no password as installed, and the others are one guessed password or one flaw away from
#   giving up all data. The ports are a parameter.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
# custom:
#   id: ec2-security-group-no-public-database-ports
#   severity: high
#   scope: region
#   resource: AWS::EC2::SecurityGroup
#   reads:
#     AWS::EC2::SecurityGroup: [IpPermissions]
#     AWS::EC2::PrefixList: [PrefixListId, Entries]
#   message: "Port {port} ({protocol}) is open to {cidr}"
#   parameters:
#     ports:
#       type: array
#       items: integer
#       default: [1433, 1434, 1521, 2483, 3306, 5432, 5601, 6379, 7199, 8888, 9092, 9160, 9200, 9300,
#         11211, 27017, 27018]
#       description: Ports of databases, caches, search engines and brokers
#   frameworks:
#     soc2: ["CC6.6"]
#     sre: ["SRE-09-04"]
#   remediation:
#     console: >-
#       VPC, Security groups, the group, Edit inbound rules: delete the rule, or set its source to the security group
#       of the clients or to a network of yours.
#     cli: |
#       aws ec2 revoke-security-group-ingress --group-id GROUP_ID --protocol tcp --port 5432 --cidr 0.0.0.0/0
#     terraform: |
#       resource "aws_vpc_security_group_ingress_rule" "admin" {
#         security_group_id = aws_security_group.host.id
#         ip_protocol       = "tcp"
#         from_port         = 5432
#         to_port           = 5432
#         cidr_ipv4         = "198.51.100.0/24"
#       }
#   since: "0.1.0"
package rules.aws.ec2.security_group_no_public_database_ports

import data.lib.net
import data.lib.text

fail contains {"resource": group.arn, "evidence": evidence} if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	evidence := net.exposure(group.attributes.IpPermissions, _lists, {4, 6}, {"tcp", "udp"}, input.parameters.ports)
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
