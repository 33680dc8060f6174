# METADATA
# title: Certificates in use last for another while
# description: >-
#   The certificate ends soon, or has ended, and something uses it: connections will break, or somebody will learn to
#   click the warning away. Certificates of ACM renew themselves before that if their validation still works.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-1
# custom:
#   id: acm-certificate-not-expiring
#   severity: high
#   scope: resource
#   resource: AWS::CertificateManager::Certificate
#   reads:
#     AWS::CertificateManager::Certificate: [Status, InUse, NotAfter]
#   message: "The certificate ends on {end}"
#   parameters:
#     min_days:
#       type: integer
#       default: 30
#       minimum: 1
#       description: A certificate that ends in fewer days fails
#   frameworks:
#     soc2: ["CC6.7"]
#   remediation:
#     console: >-
#       Certificate Manager, the certificate: look at its validation records, or import the new one into the same ARN.
#     cli: |
#       aws acm describe-certificate --certificate-arn ARN
#       aws acm import-certificate --certificate-arn ARN --certificate fileb://new.pem --private-key fileb://key.pem
#     terraform: |
#       resource "aws_acm_certificate" "shop" {
#         domain_name       = "shop.example.com"
#         validation_method = "DNS"
#       }
#   since: "0.1.0"
package rules.aws.acm.certificate_not_expiring

import data.lib.age

fail contains {"resource": certificate.arn, "evidence": {"end": substring(end, 0, 10)}} if {
	some certificate in _used
	end := certificate.attributes.NotAfter
	age.days(input.time, end) < input.parameters.min_days
}

in_scope contains certificate.arn if some certificate in _used

_used contains certificate if {
	some certificate in input.resources["AWS::CertificateManager::Certificate"]
	certificate.attributes.InUse == true
	certificate.attributes.Status in {"ISSUED", "EXPIRED"}
}
