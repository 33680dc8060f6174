# METADATA
# title: No inline policy of a role allows every action on every resource
# description: >-
#   A policy that is written into the role itself allows everything. It makes an administrator whom no list of
#   attached policies shows. A condition does not make it less, and neither does a NotAction that excludes nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
# custom:
#   id: iam-role-inline-policy-no-full-admin
#   severity: high
#   scope: resource
#   resource: AWS::IAM::Role
#   reads:
#     AWS::IAM::Role: [RolePolicyList]
#   message: "Inline policies that allow everything: {policies}"
#   frameworks:
#     soc2: ["CC1.3", "CC6.3"]
#   remediation:
#     console: >-
#       IAM, the role, Permissions, the inline policy, Edit: only the actions that are needed.
#     cli: |
#       aws iam put-role-policy --role-name ROLE --policy-name POLICY --policy-document file://policy.json
#     terraform: |
#       resource "aws_iam_role_policy" "deploy" {
#         role = aws_iam_role.deploy.name
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.role_inline_policy_no_full_admin

import data.lib.policy

fail contains {"resource": role.arn, "evidence": {"policies": concat(", ", sort(policies))}} if {
	some role in input.resources["AWS::IAM::Role"]
	policies := {inline.PolicyName |
		some inline in role.attributes.RolePolicyList
		count(policy.admin_statements(inline.PolicyDocument)) > 0
	}
	count(policies) > 0
}
