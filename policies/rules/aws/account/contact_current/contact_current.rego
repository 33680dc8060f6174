# METADATA
# title: The contact details of the account are current
# description: >-
#   AWS writes to this contact before it suspends an account or when it sees abuse. A person has to say whether the
#   details are still right; the scan only sees which fields are filled in, and does not keep what they say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-primary.html
# custom:
#   id: account-contact-current
#   severity: low
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [ContactInformation]
#   message: "Check that the contact details are current (filled in: {fields})"
#   manual: true
#   frameworks:
#     cis-aws-7.0: ["2.2"]
#     cis-aws-6.0: ["2.1"]
#     cis-aws-5.0: ["1.1"]
#     cis-aws-3.0: ["1.1"]
#   remediation:
#     console: >-
#       Account, Contact information, Edit.
#     cli: |
#       aws account put-contact-information --contact-information file://contact.json
#     terraform: |
#       resource "aws_account_primary_contact" "this" {
#         full_name      = "Security Team"
#         company_name   = "Example Ltd"
#         phone_number   = "+441234567890"
#         address_line_1 = "1 High Street"
#         city           = "London"
#         postal_code    = "W1A 1AA"
#         country_code   = "GB"
#       }
#   since: "0.1.0"
package rules.aws.account.contact_current

fail contains {"resource": account.arn, "evidence": {"fields": "none"}} if {
	some account in input.resources["AWS::::Account"]
	"ContactInformation" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"fields": concat(", ", sort(fields))}} if {
	some account in input.resources["AWS::::Account"]
	contact := account.attributes.ContactInformation
	fields := {field | some field, value in contact; value != ""}
}
