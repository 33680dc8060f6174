# METADATA
# title: Trails encrypt their logs with a KMS key
# description: >-
#   Log files tell an intruder who may do what. Encrypted with a KMS key, they need a second permission, on the key,
#   besides the one on the bucket, and each read leaves a trace.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
# custom:
#   id: cloudtrail-kms-encryption
#   severity: medium
#   scope: resource
#   resource: AWS::CloudTrail::Trail
#   reads:
#     AWS::CloudTrail::Trail: [KmsKeyId]
#   message: "Log files are not encrypted with a KMS key"
#   frameworks:
#     cis-aws-7.0: ["4.5"]
#     cis-aws-6.0: ["4.5"]
#     cis-aws-5.0: ["3.5"]
#     cis-aws-3.0: ["3.5"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       CloudTrail, Trails, the trail, General details, Edit: Log file SSE-KMS encryption, Enabled.
#     cli: |
#       aws cloudtrail update-trail --name TRAIL --kms-key-id KEY_ARN
#     terraform: |
#       resource "aws_cloudtrail" "main" {
#         kms_key_id = aws_kms_key.trail.arn
#       }
#   since: "0.1.0"
package rules.aws.cloudtrail.kms_encryption

fail contains {"resource": trail.arn, "evidence": {"key": ""}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	"KmsKeyId" in trail.absent
}

fail contains {"resource": trail.arn, "evidence": {"key": ""}} if {
	some trail in input.resources["AWS::CloudTrail::Trail"]
	trail.attributes.KmsKeyId == ""
}
