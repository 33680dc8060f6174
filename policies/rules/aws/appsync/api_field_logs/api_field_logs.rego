# METADATA
# title: GraphQL APIs log errors by field
# description: >-
#   Which field failed, or was asked for by whom, cannot be said later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-2
# custom:
#   id: appsync-api-field-logs
#   severity: medium
#   scope: resource
#   resource: AWS::AppSync::GraphQLApi
#   reads:
#     AWS::AppSync::GraphQLApi: [logConfig]
#   message: "Field-level logging is {level}"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       AppSync, the API, Settings, Logging: Enable, Field resolver log level, Error.
#     cli: |
#       aws appsync update-graphql-api --api-id ID --name NAME --authentication-type AWS_IAM \
#         --log-config fieldLogLevel=ERROR,cloudWatchLogsRoleArn=ROLE_ARN
#     terraform: |
#       resource "aws_appsync_graphql_api" "shop" {
#         log_config {
#           field_log_level          = "ERROR"
#           cloudwatch_logs_role_arn = aws_iam_role.appsync.arn
#         }
#       }
#   since: "0.1.0"
package rules.aws.appsync.api_field_logs

fail contains {"resource": api.arn, "evidence": {"level": "NONE"}} if {
	some api in input.resources["AWS::AppSync::GraphQLApi"]
	api.attributes.logConfig.fieldLogLevel == "NONE"
}

fail contains {"resource": api.arn, "evidence": {"level": "not set"}} if {
	some api in input.resources["AWS::AppSync::GraphQLApi"]
	"logConfig" in api.absent
}
