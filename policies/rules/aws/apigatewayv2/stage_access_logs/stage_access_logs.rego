# METADATA
# title: HTTP and WebSocket API stages write access logs
# description: >-
#   The stage keeps no record of requests. After an attack or a fault nobody can say who called what, and CloudWatch
#   metrics only count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9
# custom:
#   id: apigatewayv2-stage-access-logs
#   severity: medium
#   scope: resource
#   resource: AWS::ApiGatewayV2::Stage
#   reads:
#     AWS::ApiGatewayV2::Stage: [AccessLogSettings]
#   message: "The stage writes no access logs"
#   frameworks:
#     cis-aws-7.0: ["4.10"]
#     soc2: ["A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       API Gateway, the API, Stages, the stage, Logs and tracing, Edit: access logging on, with a log group.
#     cli: |
#       aws apigatewayv2 update-stage --api-id API --stage-name STAGE --access-log-settings \
#         DestinationArn=LOG_GROUP_ARN,Format='$context.requestId $context.identity.sourceIp'
#     terraform: |
#       resource "aws_apigatewayv2_stage" "prod" {
#         access_log_settings {
#           destination_arn = aws_cloudwatch_log_group.api.arn
#           format          = jsonencode({ id = "$context.requestId", ip = "$context.identity.sourceIp" })
#         }
#       }
#   since: "0.1.0"
package rules.aws.apigatewayv2.stage_access_logs

fail contains {"resource": stage.arn, "evidence": {}} if {
	some stage in input.resources["AWS::ApiGatewayV2::Stage"]
	"AccessLogSettings" in stage.absent
}

fail contains {"resource": stage.arn, "evidence": {}} if {
	some stage in input.resources["AWS::ApiGatewayV2::Stage"]
	settings := stage.attributes.AccessLogSettings
	object.get(settings, "DestinationArn", "") == ""
}
