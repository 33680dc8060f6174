package rules.aws.kafkaconnect.connector_tls_test

import data.rules.aws.kafkaconnect.connector_tls as rule

_arn := "arn:aws:kafkaconnect:eu-west-1:111122223333:connector/one/1"

_connector(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(connectors) := {"resources": {"AWS::KafkaConnect::Connector": connectors}}

test_fail_when_it_is_plain_text if {
	found := _in([_connector({"kafkaClusterEncryptionInTransit": {"encryptionType": "PLAINTEXT"}})])
	rule.fail == {{"resource": _arn, "evidence": {"type": "PLAINTEXT"}}} with input as found
}

test_pass_when_it_is_tls if {
	found := _in([_connector({"kafkaClusterEncryptionInTransit": {"encryptionType": "TLS"}})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
