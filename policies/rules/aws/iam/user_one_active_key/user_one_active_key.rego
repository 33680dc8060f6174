# METADATA
# title: IAM users have at most one active access key
# description: >-
#   Two active keys are needed for the few minutes of a rotation. Kept longer, one of them is forgotten.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html
# custom:
#   id: iam-user-one-active-key
#   severity: low
#   scope: resource
#   resource: AWS::IAM::CredentialReportUser
#   reads:
#     AWS::IAM::CredentialReportUser: [GeneratedTime, access_key_1_active, access_key_2_active]
#   message: "Both access keys are active"
#   frameworks:
#     cis-aws-6.0: ["2.12"]
#     cis-aws-5.0: ["1.12"]
#     cis-aws-3.0: ["1.13"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Security credentials: deactivate the key that is not in use, then delete it.
#     cli: |
#       aws iam update-access-key --user-name USER --access-key-id KEY_ID --status Inactive
#     terraform: |
#       resource "aws_iam_access_key" "old" {
#         user   = aws_iam_user.job.name
#         status = "Inactive"
#       }
#   since: "0.1.0"
package rules.aws.iam.user_one_active_key

in_scope contains user.arn if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
}

fail contains {"resource": user.arn, "evidence": {"active_keys": 2}} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in in_scope
	user.attributes.access_key_1_active == "true"
	user.attributes.access_key_2_active == "true"
}

notes contains {"resource": user.arn, "note": note} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in {finding.resource | some finding in fail}
	note := concat("", ["What changed after the credential report of ", user.attributes.GeneratedTime, " does not show"])
}
