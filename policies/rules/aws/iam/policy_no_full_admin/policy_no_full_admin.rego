# METADATA
# title: No attached policy allows every action on every resource
# description: >-
#   A policy that allows everything makes each of its users an administrator: one stolen session is the whole
#   account. A condition does not make it less, and neither does a NotAction that excludes nothing. Only the default
#   version of a policy counts, and only where it is attached; use as a permissions boundary grants nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html
# custom:
#   id: iam-policy-no-full-admin
#   severity: high
#   scope: resource
#   resource: AWS::IAM::ManagedPolicy
#   reads:
#     AWS::IAM::ManagedPolicy: [AttachmentCount, PolicyVersionList]
#   message: "Allows all actions on all resources to {attachments} identities (statements: {statements})"
#   frameworks:
#     cis-aws-7.0: ["2.14"]
#     cis-aws-6.0: ["2.15"]
#     cis-aws-5.0: ["1.15"]
#     cis-aws-3.0: ["1.16"]
#     soc2: ["CC1.3", "CC6.3"]
#   remediation:
#     console: >-
#       IAM, Policies, the policy, Entities attached: attach what each of them needs instead, then detach this one.
#     cli: |
#       aws iam list-entities-for-policy --policy-arn POLICY_ARN
#       aws iam detach-role-policy --role-name ROLE --policy-arn POLICY_ARN
#     terraform: |
#       data "aws_iam_policy_document" "deploy" {
#         statement {
#           actions   = ["s3:GetObject", "s3:PutObject"]
#           resources = ["${aws_s3_bucket.artifacts.arn}/*"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.iam.policy_no_full_admin

import data.lib.policy

in_scope contains managed.arn if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.attributes.AttachmentCount > 0
}

fail contains {"resource": managed.arn, "evidence": evidence} if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.arn in in_scope
	some version in managed.attributes.PolicyVersionList
	version.IsDefaultVersion == true
	statements := policy.admin_statements(version.Document)
	count(statements) > 0
	evidence := {"attachments": managed.attributes.AttachmentCount, "statements": concat(", ", sort(statements))}
}
