# METADATA
# title: Root credentials of member accounts are managed centrally
# description: >-
#   With central root access the member accounts have no root password at all: nobody can steal it, recover it by
#   e-mail or forget to protect it. It is a feature of IAM that the management account turns on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
# custom:
#   id: organizations-root-access-managed
#   severity: medium
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization, OrganizationsFeatures]
#   message: "Central management of root credentials is off"
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.1"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       In the management account: IAM, Root access management, Enable: Root credentials management.
#     cli: |
#       aws organizations enable-aws-service-access --service-principal iam.amazonaws.com
#       aws iam enable-organizations-root-credentials-management
#     terraform: |
#       resource "aws_iam_organizations_features" "root" {
#         enabled_features = ["RootCredentialsManagement", "RootSessions"]
#       }
#   since: "0.1.0"
package rules.aws.organizations.root_access_managed

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": {"feature": "RootCredentialsManagement"}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	"OrganizationsFeatures" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"feature": "RootCredentialsManagement"}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	features := account.attributes.OrganizationsFeatures
	not "RootCredentialsManagement" in features
}
