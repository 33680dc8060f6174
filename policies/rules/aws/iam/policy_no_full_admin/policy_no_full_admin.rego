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
#   scope: account
#   resource: AWS::IAM::ManagedPolicy
#   reads:
#     AWS::IAM::ManagedPolicy: [AttachmentCount, PolicyVersionList]
#     AWS::IAM::User: [AttachedManagedPolicies]
#     AWS::IAM::Group: [AttachedManagedPolicies]
#     AWS::IAM::Role: [RoleName, AttachedManagedPolicies]
#   message: "Allows all actions on all resources to {attachments} identities (statements: {statements})"
#   parameters:
#     accepted_roles:
#       type: array
#       items: string
#       default: []
#       description: Names of roles, with * for any run of characters, that may hold such a policy if nobody else does
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
import data.lib.wildcard

in_scope contains managed.arn if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.attributes.AttachmentCount > 0
}

fail contains {"resource": managed.arn, "evidence": evidence} if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.arn in in_scope
	statements := _statements[managed.arn]
	count(statements) > 0
	not _may_be_accepted(managed.arn)
	evidence := {"attachments": managed.attributes.AttachmentCount, "statements": concat(", ", sort(statements))}
}

unsure contains {"resource": managed.arn, "reason": "Not all who hold the policy are to be seen"} if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	count(_statements[managed.arn]) > 0
	_may_be_accepted(managed.arn)
	managed.attributes.AttachmentCount > count(object.get(_holders, managed.arn, set()))
}

notes contains {"resource": managed.arn, "note": note} if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	some note in policy.admin_remarks(_documents[managed.arn])
}

# What allows less passes, whoever holds it.
sure contains managed.arn if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.arn in in_scope
	_statements[managed.arn] == []
}

_documents[managed.arn] := version.Document if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	some version in managed.attributes.PolicyVersionList
	version.IsDefaultVersion == true
}

_statements[arn] := policy.admin_statements(document) if some arn, document in _documents

# Nobody is known to hold the policy who is not accepted.
_may_be_accepted(arn) if {
	count(input.parameters.accepted_roles) > 0
	every holder in object.get(_holders, arn, set()) {
		not holder in _strangers
	}
}

_strangers contains user.arn if some user in input.resources["AWS::IAM::User"]

_strangers contains group.arn if some group in input.resources["AWS::IAM::Group"]

_strangers contains role.arn if {
	some role in input.resources["AWS::IAM::Role"]
	name := role.attributes.RoleName
	not _accepted(name)
}

_accepted(name) if {
	some pattern in input.parameters.accepted_roles
	wildcard.matches(pattern, name)
}

_holders[attached.PolicyArn] contains user.arn if {
	some user in input.resources["AWS::IAM::User"]
	some attached in user.attributes.AttachedManagedPolicies
}

_holders[attached.PolicyArn] contains group.arn if {
	some group in input.resources["AWS::IAM::Group"]
	some attached in group.attributes.AttachedManagedPolicies
}

_holders[attached.PolicyArn] contains role.arn if {
	some role in input.resources["AWS::IAM::Role"]
	some attached in role.attributes.AttachedManagedPolicies
}
