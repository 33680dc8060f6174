# METADATA
# title: The agreements with AWS are the ones that the data needs
# description: >-
#   What AWS has promised beyond its terms stands in the agreements that were accepted in AWS Artifact, such as the
#   addendum for health data. Which of them this account needs, a person has to say; here are those that hold.
# related_resources:
#   - ref: https://docs.aws.amazon.com/artifact/latest/ug/managing-agreements.html
# custom:
#   id: artifact-agreements-reviewed
#   severity: informational
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::Artifact::CustomerAgreement: [name, state, effectiveStart, effectiveEnd]
#   message: "Agreements with AWS that hold: {agreements}"
#   closed_world: true
#   manual: true
#   frameworks:
#     soc2: ["CC9.2"]
#   remediation:
#     console: >-
#       AWS Artifact, Agreements: accept the agreement that is missing, for this account or for the organization.
#     cli: |
#       aws artifact list-customer-agreements
#     terraform: |
#       # Agreements are accepted by a person. Let that person in:
#       data "aws_iam_policy_document" "agreements" {
#         statement {
#           actions   = ["artifact:ListCustomerAgreements", "artifact:GetAgreement", "artifact:AcceptAgreement"]
#           resources = ["*"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.artifact.agreements_reviewed

import data.lib.text

fail contains {"resource": account.arn, "evidence": {"agreements": text.list(_holding)}} if {
	some account in input.resources["AWS::::Account"]
}

_holding contains $"{agreement.attributes.name} since {substring(agreement.attributes.effectiveStart, 0, 10)}" if {
	some agreement in input.resources["AWS::Artifact::CustomerAgreement"]
	agreement.attributes.state == "ACTIVE"
	not _over(agreement)
}

_over(agreement) if agreement.attributes.effectiveEnd <= input.time
