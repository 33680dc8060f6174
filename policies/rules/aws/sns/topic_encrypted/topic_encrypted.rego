# METADATA
# title: Topics encrypt their messages
# description: >-
#   Messages lie in the topic unencrypted until they are delivered, so that nothing but the topic's policy keeps them
#   apart from others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-1
# custom:
#   id: sns-topic-encrypted
#   severity: low
#   scope: resource
#   resource: AWS::SNS::Topic
#   reads:
#     AWS::SNS::Topic: [KmsMasterKeyId]
#   message: "Encryption at rest is off"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       SNS, Topics, the topic, Edit, Encryption: a key of KMS that the publishers may use.
#     cli: |
#       aws sns set-topic-attributes --topic-arn ARN --attribute-name KmsMasterKeyId --attribute-value KEY_ID
#     terraform: |
#       resource "aws_sns_topic" "events" {
#         kms_master_key_id = aws_kms_key.events.id
#       }
#   since: "0.1.0"
package rules.aws.sns.topic_encrypted

fail contains {"resource": topic.arn, "evidence": {}} if {
	some topic in input.resources["AWS::SNS::Topic"]
	"KmsMasterKeyId" in topic.absent
}
