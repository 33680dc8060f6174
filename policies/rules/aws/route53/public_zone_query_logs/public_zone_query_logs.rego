# METADATA
# title: Public hosted zones log queries
# description: >-
#   Which names are asked for, and from where, is not written down: forgotten records that somebody took over do not
#   show.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/route53-controls.html#route53-2
# custom:
#   id: route53-public-zone-query-logs
#   severity: low
#   scope: resource
#   resource: AWS::Route53::HostedZone
#   reads:
#     AWS::Route53::HostedZone: [Config, QueryLoggingConfigs]
#   message: "Query logging is off"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       Route 53, Hosted zones, the zone, Configure query logging; the log group has to be in us-east-1.
#     cli: |
#       aws route53 create-query-logging-config --hosted-zone-id ZONE_ID \
#         --cloud-watch-logs-log-group-arn LOG_GROUP_ARN
#     terraform: |
#       resource "aws_route53_query_log" "this" {
#         zone_id                  = aws_route53_zone.public.zone_id
#         cloudwatch_log_group_arn = aws_cloudwatch_log_group.dns.arn
#       }
#   since: "0.1.0"
package rules.aws.route53.public_zone_query_logs

fail contains {"resource": zone.arn, "evidence": {}} if {
	some zone in _public
	count(zone.attributes.QueryLoggingConfigs) == 0
}

fail contains {"resource": zone.arn, "evidence": {}} if {
	some zone in _public
	"QueryLoggingConfigs" in zone.absent
}

in_scope contains zone.arn if some zone in _public

_public contains zone if {
	some zone in input.resources["AWS::Route53::HostedZone"]
	zone.attributes.Config.PrivateZone == false
}
