# METADATA
# title: File transfer servers do not speak plain FTP
# description: >-
#   FTP sends names, passwords and files in plain text.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftp.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-2
# custom:
#   id: transfer-server-no-plain-ftp
#   severity: medium
#   scope: resource
#   resource: AWS::Transfer::Server
#   reads:
#     AWS::Transfer::Server: [Protocols]
#   message: "The server speaks {protocols}"
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       Transfer Family, Servers, the server, Protocols, Edit: SFTP or FTPS instead of FTP.
#     cli: |
#       aws transfer update-server --server-id ID --protocols SFTP FTPS
#     terraform: |
#       resource "aws_transfer_server" "this" {
#         protocols = ["SFTP"]
#       }
#   since: "0.1.0"
package rules.aws.transfer.server_no_plain_ftp

fail contains {"resource": server.arn, "evidence": {"protocols": concat(", ", sort(protocols))}} if {
	some server in input.resources["AWS::Transfer::Server"]
	protocols := server.attributes.Protocols
	"FTP" in protocols
}
