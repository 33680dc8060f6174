# METADATA
# title: No attached policy gives full access to CloudTrail
# description: >-
#   Whoever may do everything in CloudTrail can stop the trail, do what they want, and start it again. Nobody needs
#   that in daily work; reading the trail is enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_id-based-policy-examples.html
# custom:
#   id: iam-policy-no-full-cloudtrail-access
#   severity: medium
#   scope: resource
#   resource: AWS::IAM::ManagedPolicy
#   reads:
#     AWS::IAM::ManagedPolicy: [AttachmentCount, PolicyVersionList]
#   message: "The policy allows every action of CloudTrail"
#   frameworks:
#     soc2: ["CC3.3"]
#   remediation:
#     console: >-
#       IAM, Policies, the policy, Edit: replace cloudtrail:* with cloudtrail:Get*, cloudtrail:Describe*,
#       cloudtrail:List* and cloudtrail:LookupEvents.
#     cli: |
#       aws iam create-policy-version --policy-arn POLICY_ARN --policy-document file://policy.json --set-as-default
#     terraform: |
#       resource "aws_iam_policy" "deploy" {
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.policy_no_full_cloudtrail_access

import data.lib.policy

in_scope contains managed.arn if some managed in _own

fail contains {"resource": managed.arn, "evidence": {}} if {
	some managed in _own
	some version in managed.attributes.PolicyVersionList
	version.IsDefaultVersion == true
	some statement in version.Document.Statement
	statement.Effect == "Allow"
	policy.covers(statement.Action, "cloudtrail:")
	not "*" in statement.Action
}

# The policies of AWS itself are looked at where they are attached.
_own contains managed if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.attributes.AttachmentCount > 0
	not contains(managed.arn, ":iam::aws:")
}
