# METADATA
# title: People sign in through an identity provider, not as IAM users
# description: >-
#   In an identity provider, somebody who leaves is switched off once, for everything. A person decides: the
#   evidence is which IAM users still have a console password, and which ways of federation the account has.
# related_resources:
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html
# custom:
#   id: iam-people-sign-in-through-federation
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [IdentityCenterInstances]
#     AWS::IAM::CredentialReportUser: [password_enabled]
#     AWS::IAM::SAMLProvider: [Arn]
#     AWS::IAM::OIDCProvider: [Arn]
#   message: "IAM users with a console password: {console_users}; SAML: {saml_providers}; OIDC: {oidc_providers}; Identity Center: {identity_centers}"
#   manual: true
#   frameworks:
#     cis-aws-7.0: ["2.19"]
#     cis-aws-6.0: ["2.20"]
#     cis-aws-5.0: ["1.20"]
#     cis-aws-3.0: ["1.21"]
#   remediation:
#     console: >-
#       IAM Identity Center: connect your identity provider, assign permission sets, then take the passwords of IAM
#       users away.
#     cli: |
#       aws iam delete-login-profile --user-name USER
#     terraform: |
#       resource "aws_ssoadmin_account_assignment" "developers" {
#         instance_arn       = local.identity_center_arn
#         permission_set_arn = aws_ssoadmin_permission_set.developer.arn
#         principal_type     = "GROUP"
#         principal_id       = local.developers_group_id
#         target_type        = "AWS_ACCOUNT"
#         target_id          = local.account_id
#       }
#   since: "0.1.0"
package rules.aws.iam.people_sign_in_through_federation

import data.lib.text

fail contains {"resource": account.arn, "evidence": evidence} if {
	some account in input.resources["AWS::::Account"]
	evidence := {
		"console_users": text.list(_console_users),
		"saml_providers": text.list({provider.arn | some provider in input.resources["AWS::IAM::SAMLProvider"]}),
		"oidc_providers": text.list({provider.arn | some provider in input.resources["AWS::IAM::OIDCProvider"]}),
		"identity_centers": text.list(_instances),
	}
}

_console_users contains user.id if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
	user.attributes.password_enabled == "true"
}

_instances contains instance.InstanceArn if {
	some account in input.resources["AWS::::Account"]
	some instance in account.attributes.IdentityCenterInstances
}
