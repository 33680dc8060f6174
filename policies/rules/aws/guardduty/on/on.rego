# METADATA
# title: GuardDuty is on in each region
# description: >-
#   GuardDuty reads CloudTrail, DNS and network flow records and reports stolen credentials, crypto miners and the
#   like. Intruders choose the regions that nobody watches, so it has to be on in all that are enabled.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html
# custom:
#   id: guardduty-on
#   severity: high
#   scope: region
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [RegionName]
#     AWS::GuardDuty::Detector: [Status]
#   message: "None of {detectors} detectors is enabled"
#   closed_world: true
#   not_applicable: "The region is not one that the account may use"
#   parameters:
#     allowed_regions:
#       type: array
#       items: string
#       default: []
#       description: Regions that the account may use; others, which guardrails block, are not judged; none named, all are
#   frameworks:
#     soc2: ["CC3.1", "CC3.2", "CC4.1", "CC4.2", "CC6.8", "CC7.1", "CC7.2", "CC7.3", "CC7.4"]
#     sre: ["SRE-09-01"]
#   remediation:
#     console: >-
#       GuardDuty, in each region: Get started, Enable. With Organizations, turn on auto-enable from the delegated
#       administrator.
#     cli: |
#       aws guardduty create-detector --enable --region REGION
#     terraform: |
#       resource "aws_guardduty_detector" "this" {
#         enable = true
#       }
#   since: "0.1.0"
package rules.aws.guardduty.on

fail contains {"resource": region.arn, "evidence": {"detectors": detectors}} if {
	some region in input.resources["AWS::::Region"]
	not region.arn in out_of_scope
	not _on
	detectors := count(input.resources["AWS::GuardDuty::Detector"])
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
	some detector in input.resources["AWS::GuardDuty::Detector"]
	detector.attributes.Status == "ENABLED"
}
