# METADATA
# title: Block Public Access is fully on for each bucket
# description: >-
#   Each of the four settings closes another way to make objects public: by ACL or policy, new or old. A setting
#   holds when it is on for the account or for the bucket; all four have to hold.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: s3-bucket-public-access-blocked
#   severity: high
#   scope: account
#   resource: AWS::S3::Bucket
#   reads:
#     AWS::::Account: [PublicAccessBlockConfiguration]
#     AWS::S3::Bucket: [PublicAccessBlockConfiguration]
#   message: "Off for both the account and the bucket: {settings}"
#   frameworks:
#     cis-aws-7.0: ["3.1.4"]
#     cis-aws-6.0: ["3.1.4"]
#     cis-aws-5.0: ["2.1.4"]
#     cis-aws-3.0: ["2.1.4"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       S3, Block Public Access settings for this account, Edit: Block all public access. A bucket that has to be
#       public needs its own account.
#     cli: |
#       aws s3control put-public-access-block --account-id ACCOUNT --public-access-block-configuration \
#         BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
#     terraform: |
#       resource "aws_s3_account_public_access_block" "this" {
#         block_public_acls       = true
#         ignore_public_acls      = true
#         block_public_policy     = true
#         restrict_public_buckets = true
#       }
#   since: "0.1.0"
package rules.aws.s3.bucket_public_access_blocked

fail contains {"resource": bucket, "evidence": {"settings": concat(", ", sort(open))}} if {
	some bucket, off in _off_for_bucket
	open := off & _off_for_account
	count(open) > 0
}

sure contains bucket.arn if {
	some bucket in input.resources["AWS::S3::Bucket"]
	_off_for_bucket[bucket.arn] == set()
}

sure contains bucket.arn if {
	some bucket in input.resources["AWS::S3::Bucket"]
	_off_for_account == set()
}

_settings := {"BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"}

_off_for_bucket[bucket.arn] := _settings if {
	some bucket in input.resources["AWS::S3::Bucket"]
	"PublicAccessBlockConfiguration" in bucket.absent
}

_off_for_bucket[bucket.arn] := _off(bucket.attributes.PublicAccessBlockConfiguration) if {
	some bucket in input.resources["AWS::S3::Bucket"]
}

_off_for_account := _settings if {
	some account in input.resources["AWS::::Account"]
	"PublicAccessBlockConfiguration" in account.absent
}

_off_for_account := _off(account.attributes.PublicAccessBlockConfiguration) if {
	some account in input.resources["AWS::::Account"]
}

_off(block) := {setting | some setting in _settings; object.get(block, setting, false) == false}
