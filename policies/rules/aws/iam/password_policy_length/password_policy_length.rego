# METADATA
# title: Passwords of IAM users have at least 14 characters
# description: >-
#   Short passwords are guessed. Without a password policy of its own, an account takes 8 characters.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: iam-password-policy-length
#   severity: medium
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [PasswordPolicy]
#   message: "Passwords may have {minimum_length} characters"
#   parameters:
#     minimum_length:
#       type: integer
#       default: 14
#       minimum: 6
#       description: The least number of characters that the policy has to ask for
#   frameworks:
#     cis-aws-7.0: ["2.8"]
#     cis-aws-6.0: ["2.7"]
#     cis-aws-5.0: ["1.7"]
#     cis-aws-3.0: ["1.8"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       IAM, Account settings, Password policy, Edit: choose Custom and set the value.
#     cli: |
#       # replaces the whole policy: give every value that is to stay
#       aws iam update-account-password-policy --minimum-password-length 14 --password-reuse-prevention 24
#     terraform: |
#       resource "aws_iam_account_password_policy" "this" {
#         minimum_password_length   = 14
#         password_reuse_prevention = 24
#       }
#   since: "0.1.0"
package rules.aws.iam.password_policy_length

fail contains {"resource": account.arn, "evidence": {"minimum_length": 0}} if {
	some account in input.resources["AWS::::Account"]
	"PasswordPolicy" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"minimum_length": minimum_length}} if {
	some account in input.resources["AWS::::Account"]
	minimum_length := object.get(account.attributes.PasswordPolicy, "MinimumPasswordLength", 0)
	minimum_length < input.parameters.minimum_length
}
