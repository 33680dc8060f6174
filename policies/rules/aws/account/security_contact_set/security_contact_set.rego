# METADATA
# title: The account names a contact for security matters
# description: >-
#   Without it, what AWS sees of a break-in goes to the mailbox of the root user, which may be nobody's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
# custom:
#   id: account-security-contact-set
#   severity: medium
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [SecurityContact]
#   message: "There is no security contact"
#   frameworks:
#     cis-aws-7.0: ["2.3"]
#     cis-aws-6.0: ["2.2"]
#     cis-aws-5.0: ["1.2"]
#     cis-aws-3.0: ["1.2"]
#     soc2: ["CC2.3"]
#   remediation:
#     console: >-
#       Account, Alternate contacts, Edit: fill in Security, with the address of a team.
#     cli: |
#       aws account put-alternate-contact --alternate-contact-type SECURITY --name "Security Team" --title Security \
#         --email-address security@example.com --phone-number +441234567890
#     terraform: |
#       resource "aws_account_alternate_contact" "security" {
#         alternate_contact_type = "SECURITY"
#         name                   = "Security Team"
#         title                  = "Security"
#         email_address          = "security@example.com"
#         phone_number           = "+441234567890"
#       }
#   since: "0.1.0"
package rules.aws.account.security_contact_set

fail contains {"resource": account.arn, "evidence": {"contact": "SECURITY"}} if {
	some account in input.resources["AWS::::Account"]
	"SecurityContact" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"contact": "SECURITY"}} if {
	some account in input.resources["AWS::::Account"]
	object.get(account.attributes.SecurityContact, "EmailAddress", "") == ""
}
