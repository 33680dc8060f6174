# METADATA
# title: No attached policy is a way to more permissions
# description: >-
#   With the actions that this policy allows on every resource, its holder can give itself any other permission, for
#   instance by writing a new policy version or by starting a machine with a stronger role. Whoever wants to hide what
#   they do looks for such policies.
# related_resources:
#   - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/least-privilege-cloudformation/permissions-create-iam-resources.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# custom:
#   id: iam-policy-no-privilege-escalation
#   severity: high
#   scope: resource
#   resource: AWS::IAM::ManagedPolicy
#   reads:
#     AWS::IAM::ManagedPolicy: [AttachmentCount, PolicyVersionList]
#   message: "Ways up: {ways}"
#   frameworks:
#     soc2: ["CC3.3"]
#   remediation:
#     console: >-
#       IAM, Policies, the policy, Edit: name the roles that may be passed and the users, roles and policies that may
#       be changed, or add a permissions boundary condition.
#     cli: |
#       aws iam create-policy-version --policy-arn POLICY_ARN --policy-document file://policy.json --set-as-default
#     terraform: |
#       resource "aws_iam_policy" "deploy" {
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.policy_no_privilege_escalation

import data.lib.escalation

in_scope contains managed.arn if some managed in _own

fail contains {"resource": managed.arn, "evidence": {"ways": concat(", ", sort(ways))}} if {
	some managed in _own
	some version in managed.attributes.PolicyVersionList
	version.IsDefaultVersion == true
	ways := escalation.ways(version.Document)
	count(ways) > 0
}

# The policies of AWS itself are looked at where they are attached.
_own contains managed if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.attributes.AttachmentCount > 0
	not contains(managed.arn, ":iam::aws:")
}
