# METADATA
# title: Secrets are not readable for everyone
# description: >-
#   The resource policy of the secret allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: whoever has any AWS account may read it, where the key allows. Conditions
#   that every caller meets, such as a star or a negated operator, do not count, and Deny statements are not
#   subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
# custom:
#   id: secretsmanager-secret-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::SecretsManager::Secret
#   reads:
#     AWS::SecretsManager::Secret: [ResourcePolicy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       Secrets Manager, the secret, Resource permissions, Edit: delete the statement, or name the accounts, the
#       organization (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it. Then rotate the secret.
#     cli: |
#       aws secretsmanager put-resource-policy --secret-id SECRET --resource-policy file://policy.json --block-public-policy
#     terraform: |
#       resource "aws_secretsmanager_secret_policy" "orders" {
#         secret_arn          = aws_secretsmanager_secret.orders.arn
#         policy              = data.aws_iam_policy_document.orders.json
#         block_public_policy = true
#       }
#   since: "0.1.0"
package rules.aws.secretsmanager.secret_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::SecretsManager::Secret"]
	statements := policy.public_statements(item.attributes.ResourcePolicy)
	count(statements) > 0
}
