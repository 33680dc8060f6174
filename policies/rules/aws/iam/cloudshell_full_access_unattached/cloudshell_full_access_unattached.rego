# METADATA
# title: Nobody has the AWSCloudShellFullAccess policy
# description: >-
#   CloudShell with full access uploads and downloads files between the console and any machine: a way out for data
#   that no network control sees. Administrators have it anyway; this is about handing it to everybody else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cloudshell/latest/userguide/sec-auth-with-identities.html
# custom:
#   id: iam-cloudshell-full-access-unattached
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::IAM::User: [AttachedManagedPolicies]
#     AWS::IAM::Group: [AttachedManagedPolicies]
#     AWS::IAM::Role: [AttachedManagedPolicies]
#   message: "AWSCloudShellFullAccess is attached to {identities}"
#   frameworks:
#     cis-aws-7.0: ["2.20"]
#     cis-aws-6.0: ["2.21"]
#     cis-aws-5.0: ["1.21"]
#     cis-aws-3.0: ["1.22"]
#   remediation:
#     console: >-
#       IAM, Policies, AWSCloudShellFullAccess, Entities attached: detach. Write a policy without file transfer for
#       those who need it.
#     cli: |
#       aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AWSCloudShellFullAccess
#       aws iam detach-role-policy --role-name ROLE --policy-arn arn:aws:iam::aws:policy/AWSCloudShellFullAccess
#     terraform: |
#       data "aws_iam_policy_document" "shell" {
#         statement {
#           effect    = "Deny"
#           actions   = ["cloudshell:GetFileDownloadUrls", "cloudshell:GetFileUploadUrls"]
#           resources = ["*"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.iam.cloudshell_full_access_unattached

fail contains {"resource": account.arn, "evidence": {"identities": concat(", ", sort(_holders))}} if {
	some account in input.resources["AWS::::Account"]
	count(_holders) > 0
}

_policy := $"arn:{input.partition}:iam::aws:policy/AWSCloudShellFullAccess"

_holders contains user.arn if {
	some user in input.resources["AWS::IAM::User"]
	some attached in user.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}

_holders contains group.arn if {
	some group in input.resources["AWS::IAM::Group"]
	some attached in group.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}

_holders contains role.arn if {
	some role in input.resources["AWS::IAM::Role"]
	some attached in role.attributes.AttachedManagedPolicies
	attached.PolicyArn == _policy
}
