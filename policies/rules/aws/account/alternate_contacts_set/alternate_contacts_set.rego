# METADATA
# title: The account names contacts for billing, operations and security
# description: >-
#   AWS writes to these three before anything happens to the account. Where one is missing, the root user's mailbox
#   gets its mail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
# custom:
#   id: account-alternate-contacts-set
#   severity: low
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [BillingContact, OperationsContact, SecurityContact]
#   message: "Not set: {contacts}"
#   frameworks:
#     soc2: ["CC2.3"]
#     sre: ["SRE-11-03"]
#   remediation:
#     console: >-
#       Account, Alternate contacts, Edit: fill in all three, each with the address of a team.
#     cli: |
#       aws account put-alternate-contact --alternate-contact-type OPERATIONS --name "On call" --title Operations \
#         --email-address oncall@example.com --phone-number +441234567890
#     terraform: |
#       resource "aws_account_alternate_contact" "operations" {
#         alternate_contact_type = "OPERATIONS"
#         name                   = "On call"
#         title                  = "Operations"
#         email_address          = "oncall@example.com"
#         phone_number           = "+441234567890"
#       }
#   since: "0.1.0"
package rules.aws.account.alternate_contacts_set

fail contains {"resource": account.arn, "evidence": {"contacts": concat(", ", sort(missing))}} if {
	some account in input.resources["AWS::::Account"]
	missing := {kind | some attribute, kind in _contacts; attribute in account.absent}
	count(missing) > 0
}

_contacts := {"BillingContact": "BILLING", "OperationsContact": "OPERATIONS", "SecurityContact": "SECURITY"}
