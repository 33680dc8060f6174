# METADATA
# title: Beanstalk environments stream their logs
# description: >-
#   Logs go with the machine that they are on: the environment does not stream them to CloudWatch Logs.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-3
# custom:
#   id: elasticbeanstalk-environment-log-streaming
#   severity: low
#   scope: resource
#   resource: AWS::ElasticBeanstalk::Environment
#   reads:
#     AWS::ElasticBeanstalk::Environment: [LogSettings]
#   message: "Logs are not streamed"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       Elastic Beanstalk, the environment, Configuration, Updates, monitoring, and logging, Edit: Log streaming,
#       Activated.
#     cli: |
#       aws elasticbeanstalk update-environment --environment-name NAME --option-settings \
#         Namespace=aws:elasticbeanstalk:cloudwatch:logs,OptionName=StreamLogs,Value=true
#     terraform: |
#       resource "aws_elastic_beanstalk_environment" "shop" {
#         setting {
#           namespace = "aws:elasticbeanstalk:cloudwatch:logs"
#           name      = "StreamLogs"
#           value     = "true"
#         }
#       }
#   since: "0.1.0"
package rules.aws.elasticbeanstalk.environment_log_streaming

fail contains {"resource": environment.arn, "evidence": {}} if {
	some environment in input.resources["AWS::ElasticBeanstalk::Environment"]
	settings := environment.attributes.LogSettings
	streams := [setting | some setting in settings; setting.OptionName == "StreamLogs"; setting.Value == "true"]
	count(streams) == 0
}

fail contains {"resource": environment.arn, "evidence": {}} if {
	some environment in input.resources["AWS::ElasticBeanstalk::Environment"]
	"LogSettings" in environment.absent
}
