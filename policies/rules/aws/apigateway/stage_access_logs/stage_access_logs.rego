# METADATA
# title: REST API stages write access logs
# description: >-
#   The stage keeps no record of requests. After an attack or a fault nobody can say who called what, and CloudWatch
#   metrics only count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1
# custom:
#   id: apigateway-stage-access-logs
#   severity: medium
#   scope: resource
#   resource: AWS::ApiGateway::Stage
#   reads:
#     AWS::ApiGateway::Stage: [accessLogSettings]
#   message: "The stage writes no access logs"
#   frameworks:
#     cis-aws-7.0: ["4.10"]
#     soc2: ["CC7.2", "CC7.3", "A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       API Gateway, the API, Stages, the stage, Logs and tracing, Edit: access logging on, with a log group.
#     cli: |
#       aws apigateway update-stage --rest-api-id API --stage-name STAGE --patch-operations \
#         op=replace,path=/accessLogSettings/destinationArn,value=LOG_GROUP_ARN
#     terraform: |
#       resource "aws_api_gateway_stage" "prod" {
#         access_log_settings {
#           destination_arn = aws_cloudwatch_log_group.api.arn
#           format          = jsonencode({ id = "$context.requestId", ip = "$context.identity.sourceIp" })
#         }
#       }
#   since: "0.1.0"
package rules.aws.apigateway.stage_access_logs

fail contains {"resource": stage.arn, "evidence": {}} if {
	some stage in input.resources["AWS::ApiGateway::Stage"]
	"accessLogSettings" in stage.absent
}

fail contains {"resource": stage.arn, "evidence": {}} if {
	some stage in input.resources["AWS::ApiGateway::Stage"]
	settings := stage.attributes.accessLogSettings
	object.get(settings, "destinationArn", "") == ""
}
