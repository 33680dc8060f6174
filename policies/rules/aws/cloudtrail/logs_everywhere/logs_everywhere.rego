# METADATA
# title: A trail records the management events of all regions
# description: >-
#   Without a record of who called which API, nobody can tell what an intruder did, or that there was one. One trail
#   has to be on, in all regions (also those that nobody uses), and record all management events, reads and writes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html
# custom:
#   id: cloudtrail-logs-everywhere
#   severity: high
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::CloudTrail::Trail: [IsMultiRegionTrail, Status, EventSelectors, AdvancedEventSelectors]
#   message: "None of {trails} trails is on in all regions with all management events"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["4.1"]
#     cis-aws-6.0: ["4.1"]
#     cis-aws-5.0: ["3.1"]
#     cis-aws-3.0: ["3.1"]
#     soc2: ["CC2.1", "CC7.2", "A1.2", "PI1.3"]
#     sre: ["SRE-10-06"]
#   remediation:
#     console: >-
#       CloudTrail, Create trail: multi-region is the default; under Management events keep Read and Write.
#     cli: |
#       aws cloudtrail create-trail --name main --s3-bucket-name BUCKET \
#         --is-multi-region-trail --enable-log-file-validation
#       aws cloudtrail start-logging --name main
#     terraform: |
#       resource "aws_cloudtrail" "main" {
#         name                       = "main"
#         s3_bucket_name             = aws_s3_bucket.trail.id
#         is_multi_region_trail      = true
#         enable_log_file_validation = true
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.logs_everywhere

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
	trail.everywhere(candidate.attributes)
}
