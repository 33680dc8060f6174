# METADATA
# title: Guardrail policies reach each member account
# description: >-
#   No administrator of a member account can lift a service or resource control policy. The evidence is which active
#   accounts no policy of yours reaches; a person decides whether they say enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
# custom:
#   id: organizations-guardrails-reach-members
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization]
#     AWS::Organizations::Root: [Id]
#     AWS::Organizations::OrganizationalUnit: [ParentId]
#     AWS::Organizations::Account: [Status, ParentId]
#     AWS::Organizations::Policy: [Name, AwsManaged, Targets]
#   message: "Guardrail policies: {policies}; accounts without any: {uncovered}"
#   manual: true
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.2"]
#   remediation:
#     console: >-
#       In the management account: Organizations, Policies: attach control policies to the root or to each unit.
#     cli: |
#       aws organizations attach-policy --policy-id POLICY_ID --target-id ROOT_OR_OU_ID
#     terraform: |
#       resource "aws_organizations_policy_attachment" "baseline" {
#         policy_id = aws_organizations_policy.baseline.id
#         target_id = aws_organizations_organization.this.roots[0].id
#       }
#   since: "0.1.0"
package rules.aws.organizations.guardrails_reach_members

import data.lib.text

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": {"policies": _policies, "uncovered": text.list(_uncovered)}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
}

_own contains policy.id if {
	some policy in input.resources["AWS::Organizations::Policy"]
	policy.attributes.AwsManaged == false
}

_targets contains target.TargetId if {
	some policy in input.resources["AWS::Organizations::Policy"]
	_own[policy.id]
	some target in policy.attributes.Targets
}

_uncovered contains member.id if {
	some member in input.resources["AWS::Organizations::Account"]
	member.attributes.Status == "ACTIVE"
	not member.id in {account.account | some account in input.resources["AWS::::Account"]}
	count(graph.reachable(_parents, {member.id}) & _targets) == 0
}

_parents[root.id] := set() if some root in input.resources["AWS::Organizations::Root"]

_parents[u.id] := {u.attributes.ParentId} if some u in input.resources["AWS::Organizations::OrganizationalUnit"]

_parents[a.id] := {a.attributes.ParentId} if some a in input.resources["AWS::Organizations::Account"]

_policies := text.list({$"{policy.attributes.Name} on {text.list(targets)}" |
	some policy in input.resources["AWS::Organizations::Policy"]
	_own[policy.id]
	targets := {target.TargetId | some target in policy.attributes.Targets}
})
