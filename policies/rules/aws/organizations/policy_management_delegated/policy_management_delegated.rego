# METADATA
# title: A member account manages the policies of the organization
# description: >-
#   The management account is the one account that no guardrail holds. Whoever has to change policies should not
#   need it: a delegation policy hands that work to a member account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
# custom:
#   id: organizations-policy-management-delegated
#   severity: low
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization, OrganizationResourcePolicy]
#   message: "No member account is delegated to manage policies"
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.5"]
#   remediation:
#     console: >-
#       In the management account: Organizations, Settings, Delegated administrator for AWS Organizations, Delegate.
#     cli: |
#       aws organizations put-resource-policy --content file://delegation.json
#     terraform: |
#       resource "aws_organizations_resource_policy" "delegation" {
#         content = data.aws_iam_policy_document.policy_management.json
#       }
#   since: "0.1.0"
package rules.aws.organizations.policy_management_delegated

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": {"delegated_to": "nobody"}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	"OrganizationResourcePolicy" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"delegated_to": "nobody"}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	account.attributes.OrganizationResourcePolicy
	not _delegated[account.arn]
}

_delegated contains account.arn if {
	some account in input.resources["AWS::::Account"]
	some statement in account.attributes.OrganizationResourcePolicy.Statement
	statement.Effect == "Allow"
	some principal in statement.Principal.AWS
	regex.match(`^([0-9]{12}$|arn:[^:]+:iam::[0-9]{12}:)`, principal)
	not contains(principal, account.account)
}
