# METADATA
# title: Trails can prove that their log files are unchanged
# description: >-
#   An intruder who can write to the log bucket edits the evidence. With log file validation CloudTrail signs a
#   digest of each hour's files, so a changed or missing one shows.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html
# custom:
#   id: cloudtrail-log-validation
#   severity: medium
#   scope: resource
#   resource: AWS::CloudTrail::Trail
#   reads:
#     AWS::CloudTrail::Trail: [LogFileValidationEnabled]
#   message: "Log file validation is off"
#   frameworks:
#     cis-aws-7.0: ["4.2"]
#     cis-aws-6.0: ["4.2"]
#     cis-aws-5.0: ["3.2"]
#     cis-aws-3.0: ["3.2"]
#     soc2: ["CC7.3", "PI1.3"]
#   remediation:
#     console: >-
#       CloudTrail, Trails, the trail, General details, Edit: Log file validation, Enabled.
#     cli: |
#       aws cloudtrail update-trail --name TRAIL --enable-log-file-validation
#     terraform: |
#       resource "aws_cloudtrail" "main" {
#         enable_log_file_validation = true
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.log_validation

fail contains {"resource": trail.arn, "evidence": {"validation": false}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	trail.attributes.LogFileValidationEnabled == false
}

fail contains {"resource": trail.arn, "evidence": {"validation": false}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	"LogFileValidationEnabled" in trail.absent
}
