# METADATA
# title: Other accounts do not watch this one through the sharing role
# description: >-
#   The role CloudWatch-CrossAccountSharingRole lets other accounts see the dashboards, metrics and logs of this one.
#   That is right for a monitoring account of the same organization: then an exception names it. Otherwise somebody
#   outside reads along.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Cross-Account-Cross-Region.html
# custom:
#   id: cloudwatch-account-not-shared
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::IAM::Role: [RoleName]
#   message: "The role {role} exists"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       IAM, Roles, CloudWatch-CrossAccountSharingRole, Trust relationships: look who is named; Delete when nobody
#       should be.
#     cli: |
#       aws iam get-role --role-name CloudWatch-CrossAccountSharingRole
#       aws iam delete-role --role-name CloudWatch-CrossAccountSharingRole
#     terraform: |
#       # Observability Access Manager shares with named accounts only, and by kind of telemetry:
#       resource "aws_oam_link" "monitoring" {
#         label_template  = "$AccountName"
#         resource_types  = ["AWS::CloudWatch::Metric"]
#         sink_identifier = var.monitoring_sink
#       }
#   since: "0.1.0"
package rules.aws.cloudwatch.account_not_shared

fail contains {"resource": account.arn, "evidence": {"role": role.attributes.RoleName}} if {
	some account in input.resources["AWS::::Account"]
	some role in input.resources["AWS::IAM::Role"]
	role.attributes.RoleName == "CloudWatch-CrossAccountSharingRole"
}
