# METADATA
# title: Access Analyzer looks for external access in each region
# description: >-
#   IAM Access Analyzer reports each bucket, role, key or queue that somebody outside the account or the
#   organization can use. Only an active analyzer of type account or organization does; those for unused or internal
#   access answer another question. An analyzer of the organization does not show in member accounts: accept an
#   exception there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
# custom:
#   id: accessanalyzer-external-access-on
#   severity: medium
#   scope: region
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [RegionName]
#     AWS::AccessAnalyzer::Analyzer: [status, type]
#   message: "None of {analyzers} analyzers looks for external access"
#   closed_world: true
#   not_applicable: "The region is not one that the account may use"
#   parameters:
#     allowed_regions:
#       type: array
#       items: string
#       default: []
#       description: Regions that the account may use; others, which guardrails block, are not judged; none named, all are
#   frameworks:
#     cis-aws-7.0: ["2.18"]
#     cis-aws-6.0: ["2.19"]
#     cis-aws-5.0: ["1.19"]
#     cis-aws-3.0: ["1.20"]
#     soc2: ["CC6.1"]
#   remediation:
#     console: >-
#       IAM, Access analyzer, Analyzer settings, in each region: Create analyzer, Resource analysis - External
#       access.
#     cli: |
#       aws accessanalyzer create-analyzer --analyzer-name external --type ACCOUNT --region REGION
#     terraform: |
#       resource "aws_accessanalyzer_analyzer" "external" {
#         analyzer_name = "external"
#         type          = "ACCOUNT"
#       }
#   since: "0.1.0"
package rules.aws.accessanalyzer.external_access_on

fail contains {"resource": region.arn, "evidence": {"analyzers": analyzers}} if {
	some region in input.resources["AWS::::Region"]
	not region.arn in out_of_scope
	not _on
	analyzers := count(input.resources["AWS::AccessAnalyzer::Analyzer"])
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
	some analyzer in input.resources["AWS::AccessAnalyzer::Analyzer"]
	analyzer.attributes.status == "ACTIVE"
	analyzer.attributes.type in {"ACCOUNT", "ORGANIZATION"}
}
