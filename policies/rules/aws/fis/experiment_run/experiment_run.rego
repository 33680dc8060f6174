# METADATA
# title: Failure was tried on purpose within the last year
# description: >-
#   No experiment of AWS Fault Injection Service has come to its end in the time that is allowed. Whether the service
#   lives through the loss of a zone or a database is then shown by the first real loss. Game days with other tools
#   are evidence too: put them into an attestation.
# related_resources:
#   - ref: https://docs.aws.amazon.com/fis/latest/userguide/what-is.html
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/test-reliability.html
# custom:
#   id: fis-experiment-run
#   severity: informational
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: []
#     AWS::FIS::Experiment: [state, creationTime]
#   message: "No completed experiment within {days} days"
#   closed_world: true
#   parameters:
#     max_age_days:
#       type: integer
#       default: 365
#       minimum: 1
#       description: An experiment longer ago than this many days does not count
#   frameworks:
#     soc2: ["A1.3"]
#   remediation:
#     console: >-
#       AWS FIS, Experiment templates, Create: start with a scenario such as AZ Availability, with a stop condition.
#     cli: |
#       aws fis start-experiment --experiment-template-id ID
#     terraform: |
#       resource "aws_fis_experiment_template" "stop_one" {
#         description = "stop one machine"
#         role_arn    = aws_iam_role.fis.arn
#         stop_condition {
#           source = "aws:cloudwatch:alarm"
#           value  = aws_cloudwatch_metric_alarm.errors.arn
#         }
#       }
#   since: "0.1.0"
package rules.aws.fis.experiment_run

import data.lib.age

fail contains {"resource": account.arn, "evidence": {"days": input.parameters.max_age_days}} if {
	some account in input.resources["AWS::::Account"]
	count(_recent) == 0
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	count(_recent) > 0
}

_recent contains experiment.arn if {
	some experiment in input.resources["AWS::FIS::Experiment"]
	experiment.attributes.state.status == "completed"
	age.days(experiment.attributes.creationTime, input.time) <= input.parameters.max_age_days
}
