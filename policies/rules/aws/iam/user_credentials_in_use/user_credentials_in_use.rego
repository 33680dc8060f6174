# METADATA
# title: Passwords and access keys that nobody uses are off
# description: >-
#   What nobody has used for 45 days belongs to people who left and jobs that are gone: nobody notices when somebody
#   else uses it. A credential that was never used counts from the day it was made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
# custom:
#   id: iam-user-credentials-in-use
#   severity: medium
#   scope: resource
#   resource: AWS::IAM::CredentialReportUser
#   reads:
#     AWS::IAM::CredentialReportUser:
#       [GeneratedTime, password_enabled, password_last_used, password_last_changed, access_key_1_active,
#       access_key_1_last_used_date, access_key_1_last_rotated, access_key_2_active, access_key_2_last_used_date,
#       access_key_2_last_rotated]
#   message: "Not used for too long: {credentials}"
#   parameters:
#     max_idle_days:
#       type: integer
#       default: 45
#       minimum: 1
#       description: A credential unused for this many days or more fails
#   frameworks:
#     cis-aws-7.0: ["2.11"]
#     cis-aws-6.0: ["2.11"]
#     cis-aws-5.0: ["1.11"]
#     cis-aws-3.0: ["1.12"]
#     soc2: ["CC1.3", "CC6.2"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Security credentials: deactivate the key, or disable console access.
#     cli: |
#       aws iam update-access-key --user-name USER --access-key-id KEY_ID --status Inactive
#     terraform: |
#       resource "aws_iam_access_key" "job" {
#         status = "Inactive"
#       }
#   since: "0.1.0"
package rules.aws.iam.user_credentials_in_use

import data.lib.age

in_scope contains user.arn if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
}

fail contains {"resource": user.arn, "evidence": {"credentials": concat(", ", sort(idle))}} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in in_scope
	idle := [$"{name} ({age.days(last, input.time)} days)" |
		some name, last in _last_use[user.arn]
		age.at_least(last, input.time, input.parameters.max_idle_days)
	]
	count(idle) > 0
}

notes contains {"resource": user.arn, "note": note} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in {finding.resource | some finding in fail}
	note := concat("", ["What changed after the credential report of ", user.attributes.GeneratedTime, " does not show"])
}

_last_use[user.arn].password := _used_or_made(
	user.attributes.password_last_used,
	user.attributes.password_last_changed,
) if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.password_enabled == "true"
}

_last_use[user.arn]["key 1"] := _used_or_made(
	user.attributes.access_key_1_last_used_date,
	user.attributes.access_key_1_last_rotated,
) if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_1_active == "true"
}

_last_use[user.arn]["key 2"] := _used_or_made(
	user.attributes.access_key_2_last_used_date,
	user.attributes.access_key_2_last_rotated,
) if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_2_active == "true"
}

_used_or_made(used, _) := used if age.is_time(used)

_used_or_made(used, made) := made if not age.is_time(used)
