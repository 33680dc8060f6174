# METADATA
# title: State machines log their executions
# description: >-
#   The history of an execution is gone after 90 days, that of an express one at once; nothing is written to
#   CloudWatch Logs.
# related_resources:
#   - ref: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html#stepfunctions-1
# custom:
#   id: stepfunctions-state-machine-logs
#   severity: medium
#   scope: resource
#   resource: AWS::StepFunctions::StateMachine
#   reads:
#     AWS::StepFunctions::StateMachine: [loggingConfiguration]
#   message: "The log level is {level}"
#   frameworks:
#     soc2: ["A1.2", "PI1.3"]
#   remediation:
#     console: >-
#       Step Functions, the state machine, Edit, Config, Logging: Log level, ERROR or more.
#     cli: |
#       aws stepfunctions update-state-machine --state-machine-arn ARN --logging-configuration file://logging.json
#     terraform: |
#       resource "aws_sfn_state_machine" "orders" {
#         logging_configuration {
#           level           = "ERROR"
#           log_destination = "${aws_cloudwatch_log_group.orders.arn}:*"
#         }
#       }
#   since: "0.1.0"
package rules.aws.stepfunctions.state_machine_logs

fail contains {"resource": machine.arn, "evidence": {"level": "OFF"}} if {
	some machine in input.resources["AWS::StepFunctions::StateMachine"]
	machine.attributes.loggingConfiguration.level == "OFF"
}

fail contains {"resource": machine.arn, "evidence": {"level": "not set"}} if {
	some machine in input.resources["AWS::StepFunctions::StateMachine"]
	"loggingConfiguration" in machine.absent
}
