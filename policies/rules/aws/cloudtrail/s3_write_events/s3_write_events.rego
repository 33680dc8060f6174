# METADATA
# title: A trail records who writes S3 objects
# description: >-
#   Management events say who made a bucket, not who changed or deleted its objects. One trail that is on in all
#   regions has to record these events for all buckets; a selector for some buckets, or for some operations, does
#   not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   id: cloudtrail-s3-write-events
#   severity: low
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::CloudTrail::Trail: [IsMultiRegionTrail, Status, EventSelectors, AdvancedEventSelectors]
#   message: "None of {trails} trails records object-level write events of all buckets"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["4.8"]
#     cis-aws-6.0: ["4.8"]
#     cis-aws-5.0: ["3.8"]
#     cis-aws-3.0: ["3.8"]
#     soc2: ["CC2.1", "CC7.2", "PI1.2"]
#   remediation:
#     console: >-
#       CloudTrail, Trails, the trail, Data events, Edit: S3, log selector template "Log all events".
#     cli: |
#       aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors file://selectors.json
#     terraform: |
#       advanced_event_selector {
#         field_selector {
#           field  = "eventCategory"
#           equals = ["Data"]
#         }
#         field_selector {
#           field  = "resources.type"
#           equals = ["AWS::S3::Object"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.s3_write_events

import data.lib.trail

fail contains {"resource": account.arn, "evidence": {"trails": trails}} if {
	some account in input.resources["AWS::::Account"]
	not _good
	trails := count(input.resources["AWS::CloudTrail::Trail"])
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	_good
}

_good if {
	some candidate in input.resources["AWS::CloudTrail::Trail"]
	trail.objects_everywhere(candidate.attributes, input.partition, "WriteOnly")
}
