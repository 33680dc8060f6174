# METADATA
# title: Organizational units follow environment and sensitivity
# description: >-
#   Guardrails are attached to organizational units, so accounts that need the same limits belong together:
#   production apart from test, regulated data apart from the rest. A person decides; the evidence is the
#   tree with the accounts in it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous_best_practices.html
# custom:
#   id: organizations-units-follow-sensitivity
#   severity: low
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization]
#     AWS::Organizations::Root: [Name]
#     AWS::Organizations::OrganizationalUnit: [Name, ParentId]
#     AWS::Organizations::Account: [Name, ParentId]
#   message: "Look at the tree: {tree}"
#   manual: true
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.4"]
#   remediation:
#     console: >-
#       In the management account: Organizations, AWS accounts: create organizational units and move accounts into
#       them.
#     cli: |
#       aws organizations create-organizational-unit --parent-id ROOT_ID --name Production
#       aws organizations move-account --account-id ACCOUNT --source-parent-id ROOT_ID --destination-parent-id OU_ID
#     terraform: |
#       resource "aws_organizations_organizational_unit" "production" {
#         name      = "Production"
#         parent_id = aws_organizations_organization.this.roots[0].id
#       }
#   since: "0.1.0"
package rules.aws.organizations.units_follow_sensitivity

import data.lib.text

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": {"units": count(_units), "tree": concat("; ", sort(_tree))}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
}

_units contains unit.id if some unit in input.resources["AWS::Organizations::OrganizationalUnit"]

_names[root.id] := root.attributes.Name if some root in input.resources["AWS::Organizations::Root"]

_names[unit.id] := unit.attributes.Name if some unit in input.resources["AWS::Organizations::OrganizationalUnit"]

_tree contains $"{root.attributes.Name} ({_accounts(root.id)})" if {
	some root in input.resources["AWS::Organizations::Root"]
}

_tree contains $"{_names[parent]} > {unit.attributes.Name} ({_accounts(unit.id)})" if {
	some unit in input.resources["AWS::Organizations::OrganizationalUnit"]
	parent := unit.attributes.ParentId
}

_accounts(parent) := text.list({member.attributes.Name |
	some member in input.resources["AWS::Organizations::Account"]
	member.attributes.ParentId == parent
})
