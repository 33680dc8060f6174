# METADATA
# title: Log groups are encrypted with a key of your own
# description: >-
#   The events are encrypted with a key that CloudWatch Logs keeps for itself: whoever may read the group reads them.
#   With a KMS key a second permission is needed, and the key can be taken away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
# custom:
#   id: logs-log-group-kms-encrypted
#   severity: low
#   scope: resource
#   resource: AWS::Logs::LogGroup
#   reads:
#     AWS::Logs::LogGroup: [kmsKeyId]
#   message: "No KMS key is set"
#   frameworks:
#     soc2: ["CC7.3", "PI1.4"]
#   remediation:
#     console: >-
#       KMS, Create key, with CloudWatch Logs in its policy; then tie it to the group from the command line.
#     cli: |
#       aws logs associate-kms-key --log-group-name NAME --kms-key-id KEY_ARN
#     terraform: |
#       resource "aws_cloudwatch_log_group" "app" {
#         name       = "/app/orders"
#         kms_key_id = aws_kms_key.logs.arn
#       }
#   since: "0.1.0"
package rules.aws.logs.log_group_kms_encrypted

fail contains {"resource": group.arn, "evidence": {}} if {
	some group in input.resources["AWS::Logs::LogGroup"]
	"kmsKeyId" in group.absent
}
