# METADATA
# title: Containers of task definitions send their logs somewhere
# description: >-
#   What the container says goes when the task ends: it has no log driver.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9
# custom:
#   id: ecs-task-definition-logs
#   severity: medium
#   scope: resource
#   resource: AWS::ECS::TaskDefinition
#   reads:
#     AWS::ECS::TaskDefinition: [containerDefinitions]
#   message: "No log driver: {containers}"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       ECS, Task definitions, the family, Create new revision: Log collection for each container; then update the
#       services.
#     cli: |
#       aws ecs register-task-definition --cli-input-json file://task.json
#       aws ecs update-service --cluster CLUSTER --service SERVICE --task-definition FAMILY
#     terraform: |
#       resource "aws_ecs_task_definition" "app" {
#         container_definitions = jsonencode([{
#           name             = "app"
#           logConfiguration = { logDriver = "awslogs", options = local.log_options }
#         }])
#       }
#   since: "0.1.0"
package rules.aws.ecs.task_definition_logs

fail contains {"resource": task.arn, "evidence": {"containers": concat(", ", sort(silent))}} if {
	some task in input.resources["AWS::ECS::TaskDefinition"]
	silent := {container.name |
		some container in task.attributes.containerDefinitions
		not container.logConfiguration.logDriver
	}
	count(silent) > 0
}
