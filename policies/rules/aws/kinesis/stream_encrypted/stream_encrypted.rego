# METADATA
# title: Data streams are encrypted
# description: >-
#   Records lie in the stream unencrypted until their time is over.
# related_resources:
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-1
# custom:
#   id: kinesis-stream-encrypted
#   severity: medium
#   scope: resource
#   resource: AWS::Kinesis::Stream
#   reads:
#     AWS::Kinesis::Stream: [EncryptionType]
#   message: "Encryption at rest is off"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       Kinesis, Data streams, the stream, Configuration, Encryption, Edit: Enable server-side encryption.
#     cli: |
#       aws kinesis start-stream-encryption --stream-name NAME --encryption-type KMS --key-id KEY_ID
#     terraform: |
#       resource "aws_kinesis_stream" "events" {
#         encryption_type = "KMS"
#         kms_key_id      = aws_kms_key.events.id
#       }
#   since: "0.1.0"
package rules.aws.kinesis.stream_encrypted

fail contains {"resource": stream.arn, "evidence": {}} if {
	some stream in input.resources["AWS::Kinesis::Stream"]
	stream.attributes.EncryptionType != "KMS"
}

fail contains {"resource": stream.arn, "evidence": {}} if {
	some stream in input.resources["AWS::Kinesis::Stream"]
	"EncryptionType" in stream.absent
}
