# METADATA
# title: No expired server certificate is kept in IAM
# description: >-
#   An expired certificate that is still there gets attached to a load balancer by mistake, and the site is down.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html
# custom:
#   id: iam-server-certificate-not-expired
#   severity: low
#   scope: resource
#   resource: AWS::IAM::ServerCertificate
#   reads:
#     AWS::IAM::ServerCertificate: [Expiration]
#   message: "Expired on {expired}"
#   frameworks:
#     cis-aws-7.0: ["2.17"]
#     cis-aws-6.0: ["2.18"]
#     cis-aws-5.0: ["1.18"]
#     cis-aws-3.0: ["1.19"]
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       IAM has no page for server certificates; use the command line, and AWS Certificate Manager for new ones.
#     cli: |
#       aws iam delete-server-certificate --server-certificate-name NAME
#     terraform: |
#       resource "aws_acm_certificate" "site" {
#         domain_name       = "www.example.com"
#         validation_method = "DNS"
#       }
#   since: "0.1.0"
package rules.aws.iam.server_certificate_not_expired

import data.lib.age

fail contains {"resource": certificate.arn, "evidence": {"expired": expired}} if {
	some certificate in input.resources["AWS::IAM::ServerCertificate"]
	expired := certificate.attributes.Expiration
	age.over(expired, input.time, 0)
}
