# METADATA
# title: Network firewalls log
# description: >-
#   What the firewall stopped or let pass is not written down.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-2
# custom:
#   id: networkfirewall-firewall-logs
#   severity: medium
#   scope: resource
#   resource: AWS::NetworkFirewall::Firewall
#   reads:
#     AWS::NetworkFirewall::Firewall: [LoggingConfiguration]
#   message: "Logging is off"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       VPC, Network Firewall, Firewalls, the firewall, Firewall details, Logging, Edit: Alert and Flow.
#     cli: |
#       aws network-firewall update-logging-configuration --firewall-name NAME \
#         --logging-configuration file://logging.json
#     terraform: |
#       resource "aws_networkfirewall_logging_configuration" "this" {
#         firewall_arn = aws_networkfirewall_firewall.edge.arn
#         logging_configuration {
#           log_destination_config {
#             log_type             = "ALERT"
#             log_destination_type = "CloudWatchLogs"
#             log_destination      = { logGroup = aws_cloudwatch_log_group.firewall.name }
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.networkfirewall.firewall_logs

fail contains {"resource": firewall.arn, "evidence": {}} if {
	some firewall in input.resources["AWS::NetworkFirewall::Firewall"]
	logging := firewall.attributes.LoggingConfiguration
	count(object.get(logging, "LogDestinationConfigs", [])) == 0
}

fail contains {"resource": firewall.arn, "evidence": {}} if {
	some firewall in input.resources["AWS::NetworkFirewall::Firewall"]
	"LoggingConfiguration" in firewall.absent
}
