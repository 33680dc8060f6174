# METADATA
# title: Security groups admit no wide public address ranges
# description: >-
#   The rule admits hundreds or millions of public addresses at once: more than a partner or an office has, and
#   anybody can rent a machine in such a range. What admits the whole internet, other rules tell port by port.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/working-with-managed-prefix-lists.html
# custom:
#   id: ec2-security-group-no-wide-public-ranges
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::SecurityGroup
#   reads:
#     AWS::EC2::SecurityGroup: [IpPermissions]
#   message: "Inbound from {ranges}"
#   parameters:
#     min_prefix:
#       type: integer
#       default: 24
#       minimum: 1
#       description: A public IPv4 block with a shorter prefix fails
#   frameworks:
#     soc2: ["CC6.6"]
#   remediation:
#     console: >-
#       EC2, Security groups, the group, Inbound rules, Edit: name the networks that are meant, at most a /24 each, or
#       a managed prefix list.
#     cli: |
#       aws ec2 revoke-security-group-ingress --group-id GROUP_ID --protocol tcp --port 443 --cidr 198.51.0.0/16
#       aws ec2 authorize-security-group-ingress --group-id GROUP_ID --protocol tcp --port 443 --cidr 198.51.100.0/24
#     terraform: |
#       resource "aws_vpc_security_group_ingress_rule" "partner" {
#         security_group_id = aws_security_group.api.id
#         ip_protocol       = "tcp"
#         from_port         = 443
#         to_port           = 443
#         cidr_ipv4         = "198.51.100.0/24"
#       }
#   since: "0.1.0"
package rules.aws.ec2.security_group_no_wide_public_ranges

fail contains {"resource": group.arn, "evidence": {"ranges": concat(", ", sort(ranges))}} if {
	some group in input.resources["AWS::EC2::SecurityGroup"]
	ranges := {range.CidrIp |
		some permission in group.attributes.IpPermissions
		some range in permission.IpRanges
		_wide(range.CidrIp)
		not _inside(range.CidrIp)
	}
	count(ranges) > 0
}

_wide(cidr) if {
	bits := to_number(split(cidr, "/")[1])
	bits > 0
	bits < input.parameters.min_prefix
}

# https://www.iana.org/assignments/iana-ipv4-special-registry: private, shared by carriers, link-local
_inside(cidr) if {
	some block in {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16"}
	net.cidr_contains(block, cidr)
}
