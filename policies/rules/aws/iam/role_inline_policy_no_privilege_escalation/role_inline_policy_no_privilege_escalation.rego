# METADATA
# title: No inline policy of a role is a way to more permissions
# description: >-
#   With the actions that this policy allows on every resource, its holder can give itself any other permission, for
#   instance by writing a new policy version or by starting a machine with a stronger role. Whoever wants to hide what
#   they do looks for such policies.
# related_resources:
#   - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/least-privilege-cloudformation/permissions-create-iam-resources.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# custom:
#   id: iam-role-inline-policy-no-privilege-escalation
#   severity: high
#   scope: resource
#   resource: AWS::IAM::Role
#   reads:
#     AWS::IAM::Role: [RolePolicyList]
#   message: "Ways up: {ways}"
#   frameworks:
#     soc2: ["CC3.3"]
#   remediation:
#     console: >-
#       IAM, the role, Permissions, the inline policy, Edit: name the roles that may be passed and the users, roles
#       and policies that may be changed, or add a permissions boundary condition.
#     cli: |
#       aws iam put-role-policy --role-name ROLE --policy-name POLICY --policy-document file://policy.json
#     terraform: |
#       resource "aws_iam_role_policy" "deploy" {
#         role = aws_iam_role.deploy.name
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.role_inline_policy_no_privilege_escalation

import data.lib.escalation

fail contains {"resource": role.arn, "evidence": {"ways": concat(", ", sort(ways))}} if {
	some role in input.resources["AWS::IAM::Role"]
	ways := {$"{inline.PolicyName}: {way}" |
		some inline in role.attributes.RolePolicyList
		some way in escalation.ways(inline.PolicyDocument)
	}
	count(ways) > 0
}
