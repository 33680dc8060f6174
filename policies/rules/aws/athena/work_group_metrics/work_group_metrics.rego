# METADATA
# title: Athena workgroups publish their metrics
# description: >-
#   How much is queried, and how much of it fails, is not written down: a leak through queries does not stand out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/athena/latest/ug/athena-cloudwatch-metrics-enable.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/athena-controls.html#athena-4
# custom:
#   id: athena-work-group-metrics
#   severity: low
#   scope: resource
#   resource: AWS::Athena::WorkGroup
#   reads:
#     AWS::Athena::WorkGroup: [State, Configuration]
#   message: "Query metrics are not published"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       Athena, Workgroups, the workgroup, Edit, Settings: Publish query metrics to CloudWatch.
#     cli: |
#       aws athena update-work-group --work-group NAME \
#         --configuration-updates PublishCloudWatchMetricsEnabled=true
#     terraform: |
#       resource "aws_athena_workgroup" "reports" {
#         configuration {
#           publish_cloudwatch_metrics_enabled = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.athena.work_group_metrics

fail contains {"resource": group.arn, "evidence": {}} if {
	some group in _used
	configuration := group.attributes.Configuration
	object.get(configuration, "PublishCloudWatchMetricsEnabled", false) == false
}

in_scope contains group.arn if some group in _used

_used contains group if {
	some group in input.resources["AWS::Athena::WorkGroup"]
	group.attributes.State == "ENABLED"
}
