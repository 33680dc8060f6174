# METADATA
# title: Policies name the products that may be bought in AWS Marketplace
# description: >-
#   The policy lets its holders subscribe to any product in AWS Marketplace, models of Amazon Bedrock included. A
#   stolen session can run up any bill with it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-iam-users-groups-policies.html
# custom:
#   id: iam-policy-no-marketplace-wildcard
#   severity: medium
#   scope: resource
#   resource: AWS::IAM::ManagedPolicy
#   reads:
#     AWS::IAM::ManagedPolicy: [AttachmentCount, PolicyVersionList]
#   message: "The policy allows aws-marketplace:Subscribe on every product"
#   frameworks:
#     soc2: ["CC6.3"]
#   remediation:
#     console: >-
#       IAM, Policies, the policy, Edit: add the condition aws-marketplace:ProductId with the products that are
#       wanted, or take the action out.
#     cli: |
#       aws iam create-policy-version --policy-arn POLICY_ARN --policy-document file://policy.json --set-as-default
#     terraform: |
#       resource "aws_iam_policy" "deploy" {
#         policy = data.aws_iam_policy_document.what_deploy_needs.json
#       }
#   since: "0.1.0"
package rules.aws.iam.policy_no_marketplace_wildcard

import data.lib.policy

in_scope contains managed.arn if some managed in _own

fail contains {"resource": managed.arn, "evidence": {}} if {
	some managed in _own
	some version in managed.attributes.PolicyVersionList
	version.IsDefaultVersion == true
	some statement in version.Document.Statement
	statement.Effect == "Allow"
	not statement.Condition
	"*" in statement.Resource
	some pattern in statement.Action
	policy.matches(pattern, "aws-marketplace:Subscribe")
	not "*" in statement.Action
}

# The policies of AWS itself are looked at where they are attached.
_own contains managed if {
	some managed in input.resources["AWS::IAM::ManagedPolicy"]
	managed.attributes.AttachmentCount > 0
	not contains(managed.arn, ":iam::aws:")
}
