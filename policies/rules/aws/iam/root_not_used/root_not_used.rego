# METADATA
# title: The root user is not used for daily work
# description: >-
#   What root does cannot be limited by policies and cannot be traced to a person. The latest of its console sign-in
#   and of the uses of its two access keys counts.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html
# custom:
#   id: iam-root-not-used
#   severity: high
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [AccountSummary]
#     AWS::IAM::CredentialReportUser:
#       [password_enabled, password_last_used, access_key_1_last_used_date, access_key_2_last_used_date]
#   message: "Root was last used {days} days ago"
#   not_applicable: "The root user has no password and no access keys: root access is managed centrally"
#   parameters:
#     quiet_days:
#       type: integer
#       default: 30
#       minimum: 1
#       description: Root must not have been used for this many days
#   frameworks:
#     cis-aws-7.0: ["2.7"]
#     cis-aws-6.0: ["2.6"]
#     cis-aws-5.0: ["1.6"]
#     cis-aws-3.0: ["1.7"]
#   remediation:
#     console: >-
#       Find out in CloudTrail what root did, give that task a role, and lock the root credentials away.
#     cli: |
#       aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=root --max-results 20
#     terraform: |
#       # For member accounts, remove root credentials centrally:
#       resource "aws_iam_organizations_features" "root" {
#         enabled_features = ["RootCredentialsManagement", "RootSessions"]
#       }
#   since: "0.1.0"
package rules.aws.iam.root_not_used

import data.lib.age

fail contains {"resource": account.arn, "evidence": {"days": min(days), "last_used": max(_used)}} if {
	some account in input.resources["AWS::::Account"]
	days := {age.days(last, input.time) | some last in _used}
	some last in _used
	not age.at_least(last, input.time, input.parameters.quiet_days)
}

in_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	not account.arn in _without_credentials
}

_without_credentials contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountPasswordPresent == 0
	account.attributes.AccountSummary.AccountAccessKeysPresent == 0
}

_without_credentials contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.AccountSummary.AccountAccessKeysPresent == 0
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id == "<root_account>"
	user.attributes.password_enabled == "false"
}

_used contains user.attributes.password_last_used if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id == "<root_account>"
	age.is_time(user.attributes.password_last_used)
}

_used contains user.attributes.access_key_1_last_used_date if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id == "<root_account>"
	age.is_time(user.attributes.access_key_1_last_used_date)
}

_used contains user.attributes.access_key_2_last_used_date if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id == "<root_account>"
	age.is_time(user.attributes.access_key_2_last_used_date)
}
