# METADATA
# title: No severe finding of GuardDuty is open
# description: >-
#   GuardDuty has seen something that points to a break-in and nobody has closed the finding: stolen credentials in
#   use, a machine that mines coins, data on its way out. Severities from 7 are high, from 9 critical.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/findings_management.html
# custom:
#   id: guardduty-no-high-severity-findings
#   severity: high
#   scope: resource
#   resource: AWS::GuardDuty::Detector
#   reads:
#     AWS::GuardDuty::Detector: [HighSeverityFindings]
#   message: "{count} open findings of severity {severity} and more: {types}"
#   parameters:
#     min_severity:
#       type: integer
#       default: 7
#       minimum: 7
#       description: Findings of this severity and more count
#   frameworks:
#     soc2: ["CC3.2", "CC4.2", "CC7.3", "CC7.4"]
#   remediation:
#     console: >-
#       GuardDuty, Findings, severity high and critical: follow each one, put it right, then archive it.
#     cli: |
#       aws guardduty list-findings --detector-id ID \
#         --finding-criteria '{"Criterion": {"severity": {"GreaterThanOrEqual": 7}}}'
#       aws guardduty archive-findings --detector-id ID --finding-ids FINDING_ID
#     terraform: |
#       # Have somebody told of each of them:
#       resource "aws_cloudwatch_event_rule" "severe" {
#         event_pattern = jsonencode({
#           source = ["aws.guardduty"]
#           detail = { severity = [{ numeric = [">=", 7] }] }
#         })
#       }
#   since: "0.1.0"
package rules.aws.guardduty.no_high_severity_findings

fail contains {"resource": detector.arn, "evidence": evidence} if {
	some detector in input.resources["AWS::GuardDuty::Detector"]
	least := input.parameters.min_severity
	severe := [finding | some finding in detector.attributes.HighSeverityFindings; finding.Severity >= least]
	count(severe) > 0
	types := concat(", ", sort({finding.Type | some finding in severe}))
	evidence := {"count": count(severe), "severity": least, "types": types}
}
