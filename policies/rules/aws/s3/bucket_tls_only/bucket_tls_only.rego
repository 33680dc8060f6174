# METADATA
# title: Buckets refuse requests without TLS
# description: >-
#   S3 answers plain HTTP too, so whoever sits on the path can read and change what is sent. Only a bucket policy
#   stops it: a Deny for everyone, on all S3 actions, on the bucket and all of its objects, when aws:SecureTransport
#   is false or s3:TlsVersion is under 1.2. A Deny that leaves out an action, the bucket itself or some principal,
#   or that has a further condition, does not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
# custom:
#   id: s3-bucket-tls-only
#   severity: medium
#   scope: resource
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::S3::Bucket: [Policy]
#   message: "{reason}"
#   frameworks:
#     cis-aws-7.0: ["3.1.1"]
#     cis-aws-6.0: ["3.1.1"]
#     cis-aws-5.0: ["2.1.1"]
#     cis-aws-3.0: ["2.1.1"]
#     soc2: ["CC6.1", "CC6.7"]
#   remediation:
#     console: >-
#       S3, the bucket, Permissions, Bucket policy, Edit: add the Deny statement shown under Terraform.
#     cli: |
#       aws s3api put-bucket-policy --bucket BUCKET --policy file://tls-only.json
#     terraform: |
#       statement {
#         effect    = "Deny"
#         actions   = ["s3:*"]
#         resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
#         principals {
#           type        = "*"
#           identifiers = ["*"]
#         }
#         condition {
#           test     = "Bool"
#           variable = "aws:SecureTransport"
#           values   = ["false"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_tls_only

import data.lib.policy

fail contains {"resource": bucket.arn, "evidence": {"reason": "The bucket has no policy"}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"Policy" in bucket.absent
}

fail contains {"resource": bucket.arn, "evidence": {"reason": "The policy lets requests without TLS in"}} if {
	some bucket in input.resources["AWS::S3::Bucket"]
	document := bucket.attributes.Policy
	not policy.tls_only(document, bucket.arn)
}
