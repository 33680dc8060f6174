package rules.aws.amazonmq.broker_logs_test

import data.rules.aws.amazonmq.broker_logs as rule

_arn := "arn:aws:mq:eu-west-1:111122223333:broker:one:b-1"

_broker(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(brokers) := {"resources": {"AWS::AmazonMQ::Broker": brokers}}

test_fail_when_nothing_is_logged if {
	found := _in([_broker({"EngineType": "ACTIVEMQ", "Logs": {"General": false, "Audit": false}})])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "audit, general"}}} with input as found
}

test_fail_when_one_of_the_two_is_off if {
	found := _in([_broker({"EngineType": "ACTIVEMQ", "Logs": {"General": true, "Audit": false}})])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "audit"}}} with input as found
}

test_fail_when_aws_leaves_it_out if {
	found := _in([_broker({"EngineType": "RABBITMQ", "Logs": {}})])
	rule.fail == {{"resource": _arn, "evidence": {"missing": "general"}}} with input as found
}

test_pass_when_both_are_logged if {
	found := _in([_broker({"EngineType": "ACTIVEMQ", "Logs": {"General": true, "Audit": true}})])
	rule.fail == set() with input as found
}

test_near_miss_when_rabbitmq_has_no_audit_log if {
	found := _in([_broker({"EngineType": "RabbitMQ", "Logs": {"General": true, "Audit": false}})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
