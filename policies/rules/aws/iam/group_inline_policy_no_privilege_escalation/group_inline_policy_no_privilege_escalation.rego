# METADATA
# title: No inline policy of a group is a way to more permissions
# description: >-
#   With the actions that this policy allows on every resource, its holder can give itself any other permission, for
#   instance by writing a new policy version or by starting a machine with a stronger role. Whoever wants to hide what
#   they do looks for such policies.
# related_resources:
#   - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/least-privilege-cloudformation/permissions-create-iam-resources.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# custom:
#   id: iam-group-inline-policy-no-privilege-escalation
#   severity: high
#   scope: resource
#   resource: AWS::IAM::Group
#   reads:
#     AWS::IAM::Group: [GroupPolicyList]
#   message: "Ways up: {ways}"
#   frameworks:
#     soc2: ["CC3.3"]
#   remediation:
#     console: >-
#       IAM, the group, Permissions, the inline policy, Edit: name the roles that may be passed and the users, roles
#       and policies that may be changed, or add a permissions boundary condition.
#     cli: |
#       aws iam put-group-policy --group-name GROUP --policy-name POLICY --policy-document file://policy.json
#     terraform: |
#       resource "aws_iam_group_policy" "deploy" {
#         group = aws_iam_group.deploy.name
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.group_inline_policy_no_privilege_escalation

import data.lib.escalation

fail contains {"resource": group.arn, "evidence": {"ways": concat(", ", sort(ways))}} if {
	some group in input.resources["AWS::IAM::Group"]
	ways := {$"{inline.PolicyName}: {way}" |
		some inline in group.attributes.GroupPolicyList
		some way in escalation.ways(inline.PolicyDocument)
	}
	count(ways) > 0
}
