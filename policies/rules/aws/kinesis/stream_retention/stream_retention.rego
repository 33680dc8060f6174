# METADATA
# title: Data streams keep records for a week
# description: >-
#   When a consumer stands still over a long weekend, records are gone before it runs again. They are kept for less
#   than a week.
# related_resources:
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-3
# custom:
#   id: kinesis-stream-retention
#   severity: low
#   scope: resource
#   resource: AWS::Kinesis::Stream
#   reads:
#     AWS::Kinesis::Stream: [RetentionPeriodHours]
#   message: "Records are kept for {hours} hours"
#   parameters:
#     min_hours:
#       type: integer
#       default: 168
#       minimum: 24
#       description: A stream that keeps records for fewer hours fails
#   frameworks:
#     soc2: ["C1.2"]
#   remediation:
#     console: >-
#       Kinesis, Data streams, the stream, Configuration, Data retention, Edit.
#     cli: |
#       aws kinesis increase-stream-retention-period --stream-name NAME --retention-period-hours 168
#     terraform: |
#       resource "aws_kinesis_stream" "events" {
#         retention_period = 168
#       }
#   since: "0.1.0"
package rules.aws.kinesis.stream_retention

fail contains {"resource": stream.arn, "evidence": {"hours": stream.attributes.RetentionPeriodHours}} if {
	some stream in input.resources["AWS::Kinesis::Stream"]
	stream.attributes.RetentionPeriodHours < input.parameters.min_hours
}
