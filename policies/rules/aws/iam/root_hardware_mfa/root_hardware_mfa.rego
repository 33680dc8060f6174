# METADATA
# title: The MFA device of the root user is hardware
# description: >-
#   A virtual device is a secret on a phone, which can be copied, backed up and lost; a hardware device can only be
#   stolen. Every virtual device that the root user has counts, because any one of its devices is enough to sign in.
#   Passkeys do not show in the API and pass.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html
# custom:
#   id: iam-root-hardware-mfa
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [AccountSummary]
#     AWS::IAM::VirtualMFADevice: [SerialNumber, User]
#     AWS::IAM::CredentialReportUser: [password_enabled]
#   message: "Root signs in with: {device}"
#   closed_world: true
#   not_applicable: "The root user has no credentials, or the partition has no hardware devices for root"
#   frameworks:
#     cis-aws-7.0: ["2.6"]
#     cis-aws-6.0: ["2.5"]
#     cis-aws-5.0: ["1.5"]
#     cis-aws-3.0: ["1.6"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       Sign in as root, Security credentials, Assign MFA device: Security Key or Hardware TOTP token; then remove
#       the virtual device.
#     cli: |
#       # as root
#       aws iam deactivate-mfa-device --user-name root --serial-number VIRTUAL_SERIAL
#     terraform: |
#       # A root device cannot be assigned with Terraform. For member accounts, remove root credentials centrally:
#       resource "aws_iam_organizations_features" "root" {
#         enabled_features = ["RootCredentialsManagement"]
#       }
#   since: "0.1.0"
package rules.aws.iam.root_hardware_mfa

fail contains {"resource": account.arn, "evidence": {"device": "no MFA device"}} if {
	some account in input.resources["AWS::::Account"]
	not account.arn in out_of_scope
	account.attributes.AccountSummary.AccountMFAEnabled == 0
}

fail contains {"resource": account.arn, "evidence": {"device": concat(", ", sort(_virtual))}} if {
	some account in input.resources["AWS::::Account"]
	not account.arn in out_of_scope
	count(_virtual) > 0
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	input.partition != "aws"
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

_virtual contains device.attributes.SerialNumber if {
	some device in input.resources["AWS::IAM::VirtualMFADevice"]
	endswith(device.attributes.User.Arn, ":root")
}

_virtual contains device.attributes.SerialNumber if {
	some device in input.resources["AWS::IAM::VirtualMFADevice"]
	endswith(device.attributes.SerialNumber, ":mfa/root-account-mfa-device")
}
