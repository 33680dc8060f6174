# METADATA
# title: Console users have no access key that was never used
# description: >-
#   A key that was made along with a console password, just in case, is a second way in that nobody watches. The API
#   does not say when a key was made in relation to the user, so an active key that was never used, of a user with a
#   password, stands for it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: iam-user-no-setup-key
#   severity: low
#   scope: resource
#   resource: AWS::IAM::CredentialReportUser
#   reads:
#     AWS::IAM::CredentialReportUser:
#       [GeneratedTime, password_enabled, access_key_1_active, access_key_1_last_used_date, access_key_2_active,
#       access_key_2_last_used_date]
#   message: "Access key {keys} was never used"
#   frameworks:
#     cis-aws-6.0: ["2.10"]
#     cis-aws-5.0: ["1.10"]
#     cis-aws-3.0: ["1.11"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Security credentials: delete the key.
#     cli: |
#       aws iam delete-access-key --user-name USER --access-key-id KEY_ID
#     terraform: |
#       resource "aws_iam_user_login_profile" "ann" {
#         user = aws_iam_user.ann.name
#       }
#       # and no aws_iam_access_key for the same user
#   since: "0.1.0"
package rules.aws.iam.user_no_setup_key

in_scope contains user.arn if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
}

fail contains {"resource": user.arn, "evidence": {"keys": concat(", ", sort(_unused[user.arn]))}} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in in_scope
	user.attributes.password_enabled == "true"
}

notes contains {"resource": user.arn, "note": note} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in {finding.resource | some finding in fail}
	note := concat("", ["What changed after the credential report of ", user.attributes.GeneratedTime, " does not show"])
}

_unused[user.arn] contains "1" if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_1_active == "true"
	user.attributes.access_key_1_last_used_date == "N/A"
}

_unused[user.arn] contains "2" if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_2_active == "true"
	user.attributes.access_key_2_last_used_date == "N/A"
}
