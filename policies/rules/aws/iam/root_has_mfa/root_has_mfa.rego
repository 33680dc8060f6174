# METADATA
# title: The root user signs in with MFA
# description: >-
#   The root user can do everything in the account, and no policy of the account limits it. Without a second factor,
#   one guessed or stolen password, or one hijacked mailbox, is enough to take the whole account. Member accounts
#   whose root password is removed by central root access management have nothing to protect and are not judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html
# custom:
#   id: iam-root-has-mfa
#   severity: critical
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [AccountSummary]
#     AWS::IAM::CredentialReportUser: [password_enabled]
#   message: "The root user has credentials and no MFA device"
#   closed_world: true
#   not_applicable: "The root user has no password and no access keys: root access is managed centrally"
#   frameworks:
#     cis-aws-7.0: ["2.5"]
#     cis-aws-6.0: ["2.4"]
#     cis-aws-5.0: ["1.4"]
#     cis-aws-3.0: ["1.5"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       Sign in as root, choose Security credentials in the account menu, then Assign MFA device; register two
#       devices.
#     cli: |
#       # as root; the device is bound with two codes in a row
#       aws iam enable-mfa-device --user-name root --serial-number SERIAL \
#         --authentication-code1 CODE1 --authentication-code2 CODE2
#     terraform: |
#       # A root device cannot be assigned with Terraform. For member accounts, remove root credentials centrally:
#       resource "aws_iam_organizations_features" "root" {
#         enabled_features = ["RootCredentialsManagement", "RootSessions"]
#       }
#   since: "0.1.0"
package rules.aws.iam.root_has_mfa

fail contains {"resource": account.arn, "evidence": {"mfa": 0}} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountMFAEnabled == 0
	not account.arn in out_of_scope
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountPasswordPresent == 0
	account.attributes.AccountSummary.AccountAccessKeysPresent == 0
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountAccessKeysPresent == 0
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id == "<root_account>"
	user.attributes.password_enabled == "false"
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountMFAEnabled == 1
}
