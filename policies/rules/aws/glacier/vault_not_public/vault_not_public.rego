# METADATA
# title: Glacier vaults do not admit everyone
# description: >-
#   The resource policy of the vault allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: anyone can read or delete archives. Conditions that every caller meets,
#   such as a star or a negated operator, do not count, and Deny statements are not subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html
# custom:
#   id: glacier-vault-not-public
#   severity: high
#   scope: resource
#   resource: AWS::Glacier::Vault
#   reads:
#     AWS::Glacier::Vault: [AccessPolicy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       S3 Glacier, Vaults, the vault, Vault policies, Vault access policy, Edit: delete the statement, or name the
#       accounts, the organization (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it.
#     cli: |
#       aws glacier set-vault-access-policy --account-id - --vault-name VAULT --policy file://policy.json
#     terraform: |
#       resource "aws_glacier_vault" "archive" {
#         name          = "archive"
#         access_policy = data.aws_iam_policy_document.archive.json
#       }
#   since: "0.1.0"
package rules.aws.glacier.vault_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::Glacier::Vault"]
	statements := policy.public_statements(item.attributes.AccessPolicy)
	count(statements) > 0
}
