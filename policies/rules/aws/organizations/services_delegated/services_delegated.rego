# METADATA
# title: Member accounts run the services of the organization
# description: >-
#   Security services that work for the whole organization can be run from a member account. Where no account is
#   delegated, people sign in to the management account, which no guardrail holds, for daily work.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
# custom:
#   id: organizations-services-delegated
#   severity: low
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization, OrganizationServiceAccess, DelegatedAdministrators]
#   message: "No delegated administrator for: {services}"
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.6"]
#   remediation:
#     console: >-
#       In the management account, open each service and choose a delegated administrator in its settings.
#     cli: |
#       aws organizations register-delegated-administrator --account-id MEMBER --service-principal SERVICE.amazonaws.com
#     terraform: |
#       resource "aws_organizations_delegated_administrator" "config" {
#         account_id        = local.security_account_id
#         service_principal = "config.amazonaws.com"
#       }
#   since: "0.1.0"
package rules.aws.organizations.services_delegated

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": {"services": concat(", ", sort(open))}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	open := (_trusted[account.arn] & _delegable) - _delegated[account.arn]
	count(open) > 0
}

_trusted[account.arn] := {service.ServicePrincipal | some service in services} if {
	some account in input.resources["AWS::::Account"]
	services := account.attributes.OrganizationServiceAccess
}

_delegated[account.arn] := {service.ServicePrincipal |
	some administrator in administrators
	some service in administrator.DelegatedServices
} if {
	some account in input.resources["AWS::::Account"]
	administrators := account.attributes.DelegatedAdministrators
}

_delegated[account.arn] := set() if {
	some account in input.resources["AWS::::Account"]
	"DelegatedAdministrators" in account.absent
}

# Services that take a delegated administrator:
# https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
_delegable := {service |
	service := concat("", [_names[_], ".amazonaws.com"])
}

_names := [
	"access-analyzer", "account", "auditmanager", "backup", "cloudtrail", "compute-optimizer",
	"config-multiaccountsetup", "config", "detective", "devops-guru", "fms", "guardduty", "health", "iam",
	"inspector2", "ipam", "license-manager", "macie", "member.org.stacksets.cloudformation", "networkmanager",
	"reachabilityanalyzer.networkinsights", "resource-explorer-2", "securityhub", "securitylake",
	"servicecatalog", "ssm", "sso", "storage-lens.s3",
]
