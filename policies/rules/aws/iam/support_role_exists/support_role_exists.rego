# METADATA
# title: A role may open cases with AWS Support
# description: >-
#   In an incident somebody has to talk to AWS Support at once. If only root or administrators can, people share
#   those. A role with the AWSSupportAccess policy gives exactly that; the policy on a user or a group is not
#   enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html
# custom:
#   id: iam-support-role-exists
#   severity: low
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::IAM::Role: [RoleName, AttachedManagedPolicies]
#   message: "No role has the {policy} policy"
#   closed_world: true
#   parameters:
#     role_name:
#       type: string
#       default: ""
#       description: Only a role of this name counts; empty means any role
#   frameworks:
#     cis-aws-7.0: ["2.15"]
#     cis-aws-6.0: ["2.16"]
#     cis-aws-5.0: ["1.16"]
#     cis-aws-3.0: ["1.17"]
#     sre: ["SRE-11-02"]
#   remediation:
#     console: >-
#       IAM, Roles, Create role: trust the people who handle incidents, attach AWSSupportAccess.
#     cli: |
#       aws iam create-role --role-name support --assume-role-policy-document file://trust.json
#       aws iam attach-role-policy --role-name support --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess
#     terraform: |
#       resource "aws_iam_role_policy_attachment" "support" {
#         role       = aws_iam_role.support.name
#         policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"
#       }
#   since: "0.1.0"
package rules.aws.iam.support_role_exists

fail contains {"resource": account.arn, "evidence": {"policy": "AWSSupportAccess"}} if {
	some account in input.resources["AWS::::Account"]
	count(_support_roles) == 0
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	count(_support_roles) > 0
}

_support_roles contains role.arn if {
	some role in input.resources["AWS::IAM::Role"]
	input.parameters.role_name in {"", role.attributes.RoleName}
	some policy in role.attributes.AttachedManagedPolicies
	policy.PolicyArn == $"arn:{input.partition}:iam::aws:policy/AWSSupportAccess"
}
