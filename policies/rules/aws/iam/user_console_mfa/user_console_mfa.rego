# METADATA
# title: IAM users who sign in to the console have MFA
# description: >-
#   A console password alone falls to phishing, reuse and guessing. The credential report is the source; AWS renews
#   it every four hours, so a device that was added since may not show yet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
# custom:
#   id: iam-user-console-mfa
#   severity: high
#   scope: resource
#   resource: AWS::IAM::CredentialReportUser
#   reads:
#     AWS::IAM::CredentialReportUser: [GeneratedTime, password_enabled, mfa_active]
#   message: "The user has a console password and no MFA device"
#   frameworks:
#     cis-aws-7.0: ["2.10"]
#     cis-aws-6.0: ["2.9"]
#     cis-aws-5.0: ["1.9"]
#     cis-aws-3.0: ["1.10"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       IAM, Users, the user, Security credentials, Assign MFA device. Better: let people sign in through IAM
#       Identity Center.
#     cli: |
#       aws iam enable-mfa-device --user-name USER --serial-number SERIAL \
#         --authentication-code1 CODE1 --authentication-code2 CODE2
#       # or take the console password away
#       aws iam delete-login-profile --user-name USER
#     terraform: |
#       # A device is bound by its owner. Deny everything else until then:
#       resource "aws_iam_group_policy" "mfa_first" {
#         group  = aws_iam_group.people.name
#         policy = data.aws_iam_policy_document.deny_without_mfa.json
#       }
#   since: "0.1.0"
package rules.aws.iam.user_console_mfa

in_scope contains user.arn if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.id != "<root_account>"
}

fail contains {"resource": user.arn, "evidence": {"user": user.id}} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in in_scope
	user.attributes.password_enabled == "true"
	user.attributes.mfa_active == "false"
}

notes contains {"resource": user.arn, "note": note} if {
	some user in input.resources["AWS::IAM::CredentialReportUser"]
	user.arn in {finding.resource | some finding in fail}
	note := concat("", ["What changed after the credential report of ", user.attributes.GeneratedTime, " does not show"])
}
