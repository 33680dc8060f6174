# METADATA
# title: Rules of web ACLs count what they match
# description: >-
#   How often the rule stops something cannot be seen, so an attack, and a rule that stops the wrong people, both go
#   unnoticed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-12
# custom:
#   id: wafv2-web-acl-rule-metrics
#   severity: low
#   scope: resource
#   resource: AWS::WAFv2::WebACL
#   reads:
#     AWS::WAFv2::WebACL: [Rules]
#   message: "No metrics: {rules}"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       WAF & Shield, Web ACLs, the ACL, Rules, the rule, Edit: CloudWatch metrics, Enable.
#     cli: |
#       aws wafv2 update-web-acl --name NAME --scope REGIONAL --id ID --cli-input-json file://acl.json
#     terraform: |
#       resource "aws_wafv2_web_acl" "shop" {
#         rule {
#           visibility_config {
#             cloudwatch_metrics_enabled = true
#             metric_name                = "bots"
#             sampled_requests_enabled   = true
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.wafv2.web_acl_rule_metrics

fail contains {"resource": acl.arn, "evidence": {"rules": concat(", ", sort(silent))}} if {
	some acl in input.resources["AWS::WAFv2::WebACL"]
	silent := {rule.Name |
		some rule in acl.attributes.Rules
		rule.VisibilityConfig.CloudWatchMetricsEnabled == false
	}
	count(silent) > 0
}
