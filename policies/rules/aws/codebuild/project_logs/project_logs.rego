# METADATA
# title: Build projects keep their logs
# description: >-
#   What a build did, and who changed it into doing something else, is gone when it ends: the project writes its logs
#   nowhere.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-4
# custom:
#   id: codebuild-project-logs
#   severity: low
#   scope: resource
#   resource: AWS::CodeBuild::Project
#   reads:
#     AWS::CodeBuild::Project: [logsConfig]
#   message: "Logs go neither to CloudWatch nor to S3"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       CodeBuild, Build projects, the project, Edit, Logs: CloudWatch logs.
#     cli: |
#       aws codebuild update-project --name NAME --logs-config 'cloudWatchLogs={status=ENABLED}'
#     terraform: |
#       resource "aws_codebuild_project" "app" {
#         logs_config {
#           cloudwatch_logs {
#             status = "ENABLED"
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.codebuild.project_logs

fail contains {"resource": project.arn, "evidence": {}} if {
	some project in input.resources["AWS::CodeBuild::Project"]
	logs := project.attributes.logsConfig
	not logs.cloudWatchLogs.status == "ENABLED"
	not logs.s3Logs.status == "ENABLED"
}
