# METADATA
# title: EBS encryption by default is on in each enabled region
# description: >-
#   New EBS volumes and snapshot copies in the region are not encrypted unless somebody asks for it each time. A
#   forgotten one leaves data readable in snapshots that are shared or copied. The setting is made per region and
#   changes nothing for volumes that exist.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7
# custom:
#   id: ec2-ebs-encryption-by-default
#   severity: high
#   scope: resource
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [EbsEncryptionByDefault]
#   message: "EBS encryption by default is off in {region}"
#   not_applicable: "The region is not one that the account may use"
#   parameters:
#     allowed_regions:
#       type: array
#       items: string
#       default: []
#       description: Regions that the account may use; others, which guardrails block, are not judged; none named, all are
#   frameworks:
#     cis-aws-7.0: ["6.1.1"]
#     cis-aws-6.0: ["6.1.1"]
#     cis-aws-5.0: ["5.1.1"]
#     cis-aws-3.0: ["2.2.1"]
#   remediation:
#     console: >-
#       EC2 dashboard of the region, Account attributes, Data protection and security, EBS encryption, Manage: Enable.
#     cli: |
#       aws ec2 enable-ebs-encryption-by-default --region REGION
#     terraform: |
#       resource "aws_ebs_encryption_by_default" "this" {
#         enabled = true
#       }
#   since: "0.1.0"
package rules.aws.ec2.ebs_encryption_by_default

fail contains {"resource": region.arn, "evidence": {"region": region.id}} if {
	some region in input.resources["AWS::::Region"]
	not region.arn in out_of_scope
	region.attributes.EbsEncryptionByDefault == false
}

out_of_scope contains region.arn if {
	some region in input.resources["AWS::::Region"]
	count(input.parameters.allowed_regions) > 0
	not region.region in input.parameters.allowed_regions
}
