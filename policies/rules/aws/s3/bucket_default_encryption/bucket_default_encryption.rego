# METADATA
# title: Buckets encrypt new objects by default
# description: >-
#   Objects that are written without an encryption header are stored as the bucket's default says. AWS has set
#   SSE-S3 on all buckets since 2023; a bucket without any default comes from an S3-compatible store or an old
#   snapshot.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html
# custom:
#   id: s3-bucket-default-encryption
#   severity: medium
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [ServerSideEncryptionConfiguration]
#   message: "The bucket has no default encryption"
#   frameworks:
#     soc2: ["CC6.1", "PI1.4"]
#   remediation:
#     console: >-
#       S3, the bucket, Properties, Default encryption, Edit: choose SSE-KMS with a key of your own.
#     cli: |
#       aws s3api put-bucket-encryption --bucket BUCKET --server-side-encryption-configuration \
#         'Rules=[{ApplyServerSideEncryptionByDefault={SSEAlgorithm=aws:kms,KMSMasterKeyID=KEY_ARN}}]'
#     terraform: |
#       resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
#         bucket = aws_s3_bucket.this.id
#         rule {
#           apply_server_side_encryption_by_default {
#             sse_algorithm     = "aws:kms"
#             kms_master_key_id = aws_kms_key.data.arn
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_default_encryption

fail contains {"resource": bucket.arn, "evidence": {"rules": 0}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"ServerSideEncryptionConfiguration" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"rules": 0}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	encryption := bucket.attributes.ServerSideEncryptionConfiguration
	count(_algorithms(encryption)) == 0
}

_algorithms(encryption) := [rule.ApplyServerSideEncryptionByDefault.SSEAlgorithm | some rule in encryption.Rules]
