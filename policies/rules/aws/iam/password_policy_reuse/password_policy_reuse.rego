# METADATA
# title: Passwords of IAM users cannot be used again soon
# description: >-
#   A password that was given away once works again when people go round in a circle of a few. The policy has to
#   remember the last 24, which is the most that IAM can.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: iam-password-policy-reuse
#   severity: medium
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [PasswordPolicy]
#   message: "The last {remembered} passwords cannot be used again"
#   parameters:
#     remembered_passwords:
#       type: integer
#       default: 24
#       minimum: 1
#       description: How many former passwords the policy has to refuse
#   frameworks:
#     cis-aws-7.0: ["2.9"]
#     cis-aws-6.0: ["2.8"]
#     cis-aws-5.0: ["1.8"]
#     cis-aws-3.0: ["1.9"]
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
package rules.aws.iam.password_policy_reuse

fail contains {"resource": account.arn, "evidence": {"remembered": 0}} if {
	some account in input.resources["AWS::::Account"]
	"PasswordPolicy" in account.absent
}

fail contains {"resource": account.arn, "evidence": {"remembered": remembered}} if {
	some account in input.resources["AWS::::Account"]
	remembered := object.get(account.attributes.PasswordPolicy, "PasswordReusePrevention", 0)
	remembered < input.parameters.remembered_passwords
}
