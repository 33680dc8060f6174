# METADATA
# title: IAM users get their permissions through groups
# description: >-
#   Policies attached to single users, or written into them, are forgotten when people change jobs, and nobody can
#   say who may do what without reading every user. A permissions boundary on a user grants nothing and is fine.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
# custom:
#   id: iam-user-permissions-through-groups
#   severity: low
#   scope: resource
#   resource: AWS::IAM::User
#   reads:
#     AWS::IAM::User: [AttachedManagedPolicies, UserPolicyList]
#   message: "Policies on the user itself: {policies}"
#   frameworks:
#     cis-aws-7.0: ["2.13"]
#     cis-aws-6.0: ["2.14"]
#     cis-aws-5.0: ["1.14"]
#     cis-aws-3.0: ["1.15"]
#     soc2: ["CC1.3"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Permissions: put the user into a group that has the policies, then detach or delete
#       them here.
#     cli: |
#       aws iam add-user-to-group --user-name USER --group-name GROUP
#       aws iam detach-user-policy --user-name USER --policy-arn POLICY_ARN
#       aws iam delete-user-policy --user-name USER --policy-name POLICY
#     terraform: |
#       resource "aws_iam_group_policy_attachment" "developers" {
#         group      = aws_iam_group.developers.name
#         policy_arn = aws_iam_policy.developers.arn
#       }
#   since: "0.1.0"
package rules.aws.iam.user_permissions_through_groups

fail contains {"resource": user, "evidence": {"policies": concat(", ", sort(names))}} if {
	some user, names in _policies
}

_policies[user.arn] contains policy.PolicyName if {
	some user in input.resources["AWS::IAM::User"]
	some policy in user.attributes.AttachedManagedPolicies
}

_policies[user.arn] contains policy.PolicyName if {
	some user in input.resources["AWS::IAM::User"]
	some policy in user.attributes.UserPolicyList
}
