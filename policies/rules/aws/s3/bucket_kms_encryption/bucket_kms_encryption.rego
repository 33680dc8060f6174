# METADATA
# title: Buckets encrypt with a key of KMS
# description: >-
#   Objects are encrypted with keys that S3 keeps for itself: whoever may read the object may read it decrypted. With
#   a KMS key a second permission is needed, each use is recorded, and the key can be taken away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17
# custom:
#   id: s3-bucket-kms-encryption
#   severity: low
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [ServerSideEncryptionConfiguration]
#   message: "Default encryption is {algorithm}"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Default encryption, Edit: SSE-KMS with a key of your own, bucket key on.
#     cli: |
#       aws s3api put-bucket-encryption --bucket BUCKET --server-side-encryption-configuration \
#         'Rules=[{ApplyServerSideEncryptionByDefault={SSEAlgorithm=aws:kms,KMSMasterKeyID=KEY_ARN}}]'
#     terraform: |
#       resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
#         bucket = aws_s3_bucket.this.id
#         rule {
#           bucket_key_enabled = true
#           apply_server_side_encryption_by_default {
#             sse_algorithm     = "aws:kms"
#             kms_master_key_id = aws_kms_key.data.arn
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_kms_encryption

fail contains {"resource": bucket.arn, "evidence": {"algorithm": "none"}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"ServerSideEncryptionConfiguration" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"algorithm": algorithm}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	some rule in bucket.attributes.ServerSideEncryptionConfiguration.Rules
	algorithm := rule.ApplyServerSideEncryptionByDefault.SSEAlgorithm
	not algorithm in {"aws:kms", "aws:kms:dsse"}
}
