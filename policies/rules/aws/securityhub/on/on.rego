# METADATA
# title: Security Hub is on in each region
# description: >-
#   Security Hub gathers the findings of GuardDuty, Inspector, Macie and others in one place and keeps their state.
#   A region in which it is off is a region whose findings nobody sees.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html
# custom:
#   id: securityhub-on
#   severity: medium
#   scope: region
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [RegionName]
#     AWS::SecurityHub::Hub: [HubArn]
#   message: "Security Hub is off"
#   closed_world: true
#   not_applicable: "The region is not one that the account may use"
#   parameters:
#     allowed_regions:
#       type: array
#       items: string
#       default: []
#       description: Regions that the account may use; others, which guardrails block, are not judged; none named, all are
#   frameworks:
#     cis-aws-7.0: ["5.16"]
#     cis-aws-6.0: ["5.16"]
#     cis-aws-5.0: ["4.16"]
#     cis-aws-3.0: ["4.16"]
#     soc2: ["CC3.1", "CC4.1", "CC6.8", "CC7.1", "CC7.2", "CC7.3", "CC7.4"]
#   remediation:
#     console: >-
#       Security Hub, in each region: Go to Security Hub, Enable. With Organizations, use central configuration.
#     cli: |
#       aws securityhub enable-security-hub --region REGION
#     terraform: |
#       resource "aws_securityhub_account" "this" {}
#   since: "0.1.0"
package rules.aws.securityhub.on

fail contains {"resource": region.arn, "evidence": {"hubs": hubs}} if {
	some region in input.resources["AWS::::Region"]
	not region.arn in out_of_scope
	not _on
	hubs := count(input.resources["AWS::SecurityHub::Hub"])
}

out_of_scope contains region.arn if {
	some region in input.resources["AWS::::Region"]
	count(input.parameters.allowed_regions) > 0
	not region.region in input.parameters.allowed_regions
}

sure contains region.arn if {
	some region in input.resources["AWS::::Region"]
	_on
}

_on if {
	some hub in input.resources["AWS::SecurityHub::Hub"]
	hub.attributes.HubArn != ""
}
