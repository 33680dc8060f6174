# METADATA
# title: Search domains keep audit logs
# description: >-
#   Nobody can say later who searched for what, or who changed an index.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5
# custom:
#   id: opensearch-domain-audit-logs
#   severity: medium
#   scope: resource
#   resource: AWS::OpenSearchService::Domain
#   reads:
#     AWS::OpenSearchService::Domain: [LogPublishingOptions]
#   message: "Audit logs are not published"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       OpenSearch Service, Domains, the domain, Logs: Enable, with a log group.
#     cli: |
#       aws opensearch update-domain-config --domain-name NAME --log-publishing-options \
#         'AUDIT_LOGS={CloudWatchLogsLogGroupArn=LOG_GROUP_ARN,Enabled=true}'
#     terraform: |
#       resource "aws_opensearch_domain" "search" {
#         log_publishing_options {
#           log_type                 = "AUDIT_LOGS"
#           cloudwatch_log_group_arn = aws_cloudwatch_log_group.search.arn
#         }
#       }
#   since: "0.1.0"
package rules.aws.opensearch.domain_audit_logs

fail contains {"resource": domain.arn, "evidence": {}} if {
	some domain in input.resources["AWS::OpenSearchService::Domain"]
	options := domain.attributes.LogPublishingOptions
	not options.AUDIT_LOGS.Enabled
}

fail contains {"resource": domain.arn, "evidence": {}} if {
	some domain in input.resources["AWS::OpenSearchService::Domain"]
	"LogPublishingOptions" in domain.absent
}
