# METADATA
# title: Web ACLs log what they let through and stop
# description: >-
#   Which requests were stopped, and which slipped through, can be seen for three hours of samples only.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-11
# custom:
#   id: wafv2-web-acl-logs
#   severity: medium
#   scope: resource
#   resource: AWS::WAFv2::WebACL
#   reads:
#     AWS::WAFv2::WebACL: [LoggingConfiguration]
#   message: "Logging is off"
#   frameworks:
#     soc2: ["A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       WAF & Shield, Web ACLs, the ACL, Logging and metrics, Enable.
#     cli: |
#       aws wafv2 put-logging-configuration --logging-configuration \
#         ResourceArn=ACL_ARN,LogDestinationConfigs=LOG_GROUP_ARN
#     terraform: |
#       resource "aws_wafv2_web_acl_logging_configuration" "this" {
#         resource_arn            = aws_wafv2_web_acl.shop.arn
#         log_destination_configs = [aws_cloudwatch_log_group.waf.arn]
#       }
#   since: "0.1.0"
package rules.aws.wafv2.web_acl_logs

fail contains {"resource": acl.arn, "evidence": {}} if {
	some acl in input.resources["AWS::WAFv2::WebACL"]
	"LoggingConfiguration" in acl.absent
}
