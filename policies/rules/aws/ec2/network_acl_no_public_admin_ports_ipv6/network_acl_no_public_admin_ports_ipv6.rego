# METADATA
# title: Network ACLs keep administration ports from the IPv6 internet
# description: >-
#   The inbound rules of a network ACL let the whole IPv6 internet reach SSH, Remote Desktop or another port that is
#   set as parameter. The ACL is the second line behind security groups: with it open, one mistaken group is enough.
#   Rules count in the order of their numbers, so an earlier deny of the same traffic is respected, and one of a few
#   networks is not enough. A default network ACL admits everything.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
# custom:
#   id: ec2-network-acl-no-public-admin-ports-ipv6
#   severity: medium
#   scope: resource
#   resource: AWS::EC2::NetworkAcl
#   reads:
#     AWS::EC2::NetworkAcl: [Entries]
#   message: "Rule {rule} admits port {port} ({protocol}) from {cidr}"
#   parameters:
#     ports:
#       type: array
#       items: integer
#       default: [22, 3389]
#       description: Administration ports
#   frameworks:
#     cis-aws-7.0: ["6.2"]
#     cis-aws-6.0: ["6.2"]
#     cis-aws-5.0: ["5.2"]
#     cis-aws-3.0: ["5.1"]
#     soc2: ["CC6.6"]
#     sre: ["SRE-09-05"]
#   remediation:
#     console: >-
#       VPC, Network ACLs, the ACL, Inbound rules, Edit: narrow the source of the rule, or add a deny for the ports
#       with a lower rule number. Admit the ephemeral ports that answers come back on.
#     cli: |
#       aws ec2 create-network-acl-entry --network-acl-id ACL_ID --ingress --rule-number 90 --protocol tcp \
#         --port-range From=22,To=22 --ipv6-cidr-block ::/0 --rule-action deny
#     terraform: |
#       resource "aws_network_acl_rule" "no_public_ssh" {
#         network_acl_id = aws_network_acl.main.id
#         rule_number    = 90
#         protocol       = "tcp"
#         from_port      = 22
#         to_port        = 22
#         ipv6_cidr_block = "::/0"
#         rule_action    = "deny"
#       }
#   since: "0.1.0"
package rules.aws.ec2.network_acl_no_public_admin_ports_ipv6

import data.lib.net

fail contains {"resource": acl.arn, "evidence": evidence} if {
	some acl in input.resources["AWS::EC2::NetworkAcl"]
	evidence := net.admitted6(acl.attributes.Entries, input.parameters.ports)
}

notes contains {"resource": acl.arn, "note": $"Read by itself, rule {rules} admits them; earlier rules deny it"} if {
	some acl in input.resources["AWS::EC2::NetworkAcl"]
	rules := net.strictly6(acl.attributes.Entries, input.parameters.ports)
	not net.admitted6(acl.attributes.Entries, input.parameters.ports)
}
