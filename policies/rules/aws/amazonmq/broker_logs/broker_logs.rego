# METADATA
# title: Message brokers log
# description: >-
#   Failed sign-ins and errors of the broker, and with ActiveMQ what its administrators do, leave no trace.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html#mq-2
# custom:
#   id: amazonmq-broker-logs
#   severity: medium
#   scope: resource
#   resource: AWS::AmazonMQ::Broker
#   reads:
#     AWS::AmazonMQ::Broker: [EngineType, Logs]
#   message: "Not logged: {missing}"
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       Amazon MQ, Brokers, the broker, Edit, CloudWatch Logs: General and Audit.
#     cli: |
#       aws mq update-broker --broker-id ID --logs General=true,Audit=true
#       aws mq reboot-broker --broker-id ID
#     terraform: |
#       resource "aws_mq_broker" "orders" {
#         logs {
#           general = true
#           audit   = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.amazonmq.broker_logs

fail contains {"resource": broker.arn, "evidence": {"missing": concat(", ", sort(missing))}} if {
	some broker in input.resources["AWS::AmazonMQ::Broker"]
	logs := broker.attributes.Logs
	wanted := _kinds[lower(broker.attributes.EngineType)]
	missing := {lower(kind) | some kind in wanted; object.get(logs, kind, false) == false}
	count(missing) > 0
}

# RabbitMQ has no audit log.
_kinds := {"activemq": {"General", "Audit"}, "rabbitmq": {"General"}}
