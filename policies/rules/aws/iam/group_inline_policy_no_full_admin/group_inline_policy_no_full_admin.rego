# METADATA
# title: No inline policy of a group allows every action on every resource
# description: >-
#   A policy that is written into the group itself allows everything. It makes an administrator whom no list of
#   attached policies shows. A condition does not make it less, and neither does a NotAction that excludes nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
# custom:
#   id: iam-group-inline-policy-no-full-admin
#   severity: high
#   scope: resource
#   resource: AWS::IAM::Group
#   reads:
#     AWS::IAM::Group: [GroupPolicyList]
#   message: "Inline policies that allow everything: {policies}"
#   frameworks:
#     soc2: ["CC1.3", "CC6.3"]
#   remediation:
#     console: >-
#       IAM, the group, Permissions, the inline policy, Edit: only the actions that are needed.
#     cli: |
#       aws iam put-group-policy --group-name GROUP --policy-name POLICY --policy-document file://policy.json
#     terraform: |
#       resource "aws_iam_group_policy" "deploy" {
#         group = aws_iam_group.deploy.name
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.group_inline_policy_no_full_admin

import data.lib.policy

fail contains {"resource": group.arn, "evidence": {"policies": concat(", ", sort(policies))}} if {
	some group in input.resources["AWS::IAM::Group"]
	policies := {inline.PolicyName |
		some inline in group.attributes.GroupPolicyList
		count(policy.admin_statements(inline.PolicyDocument)) > 0
	}
	count(policies) > 0
}
