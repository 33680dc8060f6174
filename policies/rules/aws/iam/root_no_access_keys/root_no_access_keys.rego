# METADATA
# title: The root user has no access keys
# description: >-
#   An access key of the root user is a password for everything in the account that works from anywhere, without
#   MFA, and that no policy can limit. Nothing needs one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html
# custom:
#   id: iam-root-no-access-keys
#   severity: critical
#   scope: resource
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [AccountSummary]
#   message: "The root user has {keys} access key(s)"
#   frameworks:
#     cis-aws-7.0: ["2.4"]
#     cis-aws-6.0: ["2.3"]
#     cis-aws-5.0: ["1.3"]
#     cis-aws-3.0: ["1.4"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       Sign in as root, choose Security credentials, then delete each access key. Give the job that used it a role.
#     cli: |
#       # as root
#       aws iam delete-access-key --access-key-id KEY_ID
#     terraform: |
#       # Root keys cannot be managed with Terraform. For member accounts, remove root credentials centrally:
#       resource "aws_iam_organizations_features" "root" {
#         enabled_features = ["RootCredentialsManagement"]
#       }
#   since: "0.1.0"
package rules.aws.iam.root_no_access_keys

fail contains {"resource": account.arn, "evidence": {"keys": keys}} if {
	some account in input.resources["AWS::::Account"]
	keys := account.attributes.AccountSummary.AccountAccessKeysPresent
	keys > 0
}
