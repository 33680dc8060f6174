# METADATA
# title: AWS's audit reports are read for what AWS does on its side
# description: >-
#   The buildings, the machines and the people of AWS are AWS's side of the shared responsibility, and the reports of
#   its auditors in AWS Artifact are the evidence for it. Somebody has to read the current SOC, ISO and PCI reports,
#   look at their exceptions and at what they expect of customers, and keep a copy: a report is only for the period
#   that it names.
# related_resources:
#   - ref: https://docs.aws.amazon.com/artifact/latest/ug/what-is-aws-artifact.html
#   - ref: https://docs.aws.amazon.com/artifact/latest/ug/getting-started.html
# custom:
#   id: artifact-reports-reviewed
#   severity: informational
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::Artifact::Report: [name, series, state, version, periodStart, periodEnd]
#   message: "Reports of AWS's auditors to read and keep: {reports}"
#   closed_world: true
#   manual: true
#   frameworks:
#     soc2: ["CC6.4", "CC9.2"]
#   remediation:
#     console: >-
#       AWS Artifact, Reports: open the terms of the report, accept them, download it. Keep it with your own evidence.
#     cli: |
#       plumbline evidence artifact --help
#       aws artifact list-reports
#     terraform: |
#       # Reading is not for Terraform. Let the people who do it in:
#       data "aws_iam_policy_document" "artifact" {
#         statement {
#           actions   = ["artifact:ListReports", "artifact:GetTermForReport", "artifact:GetReport"]
#           resources = ["*"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.artifact.reports_reviewed

import data.lib.text

fail contains {"resource": account.arn, "evidence": {"reports": text.list(_current)}} if {
	some account in input.resources["AWS::::Account"]
}

_current contains concat(", ", [report.attributes.name, period, $"version {report.attributes.version}"]) if {
	some report in input.resources["AWS::Artifact::Report"]
	report.attributes.state == "PUBLISHED"
	some words in [report.attributes.name, report.attributes.series]
	regex.match(`(?i)(^|[^a-z])(soc|iso|iec|pci)([^a-z]|$)`, words)
	period := object.get(_periods, report.arn, "no period")
}

# A certificate may have none in AWS's answer.
_periods[report.arn] := $"{substring(first, 0, 10)} to {substring(last, 0, 10)}" if {
	some report in input.resources["AWS::Artifact::Report"]
	first := report.attributes.periodStart
	last := report.attributes.periodEnd
}
