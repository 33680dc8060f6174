# METADATA
# title: Access keys are at most 90 days old
# description: >-
#   The older a key, the more laptops, pipelines and logs it has been on. Keys that are regularly replaced are of
#   little use to whoever finds an old copy. A key that is inactive is not judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html
# custom:
#   id: iam-user-access-keys-rotated
#   severity: medium
#   scope: resource
#   resource: AWS::IAM::CredentialReportUser
#   reads:
#     AWS::IAM::CredentialReportUser:
#       [GeneratedTime, access_key_1_active, access_key_1_last_rotated, access_key_2_active, access_key_2_last_rotated]
#   message: "{keys} older than allowed"
#   parameters:
#     max_age_days:
#       type: integer
#       default: 90
#       minimum: 1
#       description: A key older than this many days fails
#   frameworks:
#     cis-aws-7.0: ["2.12"]
#     cis-aws-6.0: ["2.13"]
#     cis-aws-5.0: ["1.13"]
#     cis-aws-3.0: ["1.14"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Security credentials: create a second key, switch the job to it, deactivate the old
#       key, then delete it.
#     cli: |
#       aws iam create-access-key --user-name USER
#       aws iam update-access-key --user-name USER --access-key-id OLD_KEY_ID --status Inactive
#       aws iam delete-access-key --user-name USER --access-key-id OLD_KEY_ID
#     terraform: |
#       # Use a role instead of a key wherever the job can take one:
#       resource "aws_iam_role" "job" {
#         name               = "job"
#         assume_role_policy = data.aws_iam_policy_document.job_trust.json
#       }
#   since: "0.1.0"
package rules.aws.iam.user_access_keys_rotated

import data.lib.age

in_scope contains user.arn if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
}

fail contains {"resource": user.arn, "evidence": {"keys": concat(", ", sort(keys))}} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in in_scope
	keys := [evidence | some evidence in _old[user.arn]]
	count(keys) > 0
}

notes contains {"resource": user.arn, "note": note} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in {finding.resource | some finding in fail}
	note := concat("", ["What changed after the credential report of ", user.attributes.GeneratedTime, " does not show"])
}

_old[user.arn] contains $"key 1 ({age.days(rotated, input.time)} days)" if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_1_active == "true"
	rotated := user.attributes.access_key_1_last_rotated
	age.over(rotated, input.time, input.parameters.max_age_days)
}

_old[user.arn] contains $"key 2 ({age.days(rotated, input.time)} days)" if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.attributes.access_key_2_active == "true"
	rotated := user.attributes.access_key_2_last_rotated
	age.over(rotated, input.time, input.parameters.max_age_days)
}
