# METADATA
# title: Glue jobs encrypt their logs
# description: >-
#   The logs of the job, with samples of the data that it moves, are not encrypted with a key of KMS: its security
#   configuration does not say so, or it has none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/set-up-encryption.html
# custom:
#   id: glue-job-logs-encrypted
#   severity: low
#   scope: region
#   resource: AWS::Glue::Job
#   reads:
#     AWS::Glue::Job: [SecurityConfiguration]
#     AWS::Glue::SecurityConfiguration: [Name, EncryptionConfiguration]
#   message: "No security configuration encrypts the logs ({configuration})"
#   closed_world: true
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       Glue, Security configurations, Add: S3 and CloudWatch encryption with keys of KMS; then in the job, Job
#       details, Security configuration.
#     cli: |
#       aws glue create-security-configuration --name sealed --encryption-configuration file://encryption.json
#     terraform: |
#       resource "aws_glue_security_configuration" "sealed" {
#         name = "sealed"
#         encryption_configuration {
#           cloudwatch_encryption {
#             cloudwatch_encryption_mode = "SSE-KMS"
#             kms_key_arn                = aws_kms_key.glue.arn
#           }
#           job_bookmarks_encryption {}
#           s3_encryption {
#             s3_encryption_mode = "SSE-KMS"
#             kms_key_arn        = aws_kms_key.glue.arn
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.glue.job_logs_encrypted

fail contains {"resource": job.arn, "evidence": {"configuration": "none"}} if {
	some job in input.resources["AWS::Glue::Job"]
	"SecurityConfiguration" in job.absent
}

fail contains {"resource": job.arn, "evidence": {"configuration": name}} if {
	some job in input.resources["AWS::Glue::Job"]
	name := job.attributes.SecurityConfiguration
	not name in _sealing
}

sure contains job.arn if {
	some job in input.resources["AWS::Glue::Job"]
	job.attributes.SecurityConfiguration in _sealing
}

_sealing contains configuration.attributes.Name if {
	some configuration in input.resources["AWS::Glue::SecurityConfiguration"]
	configuration.attributes.EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode == "SSE-KMS"
}
