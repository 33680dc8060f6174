package rules.aws.sns.topic_encrypted_test

import data.rules.aws.sns.topic_encrypted as rule

_arn := "arn:aws:sns:eu-west-1:111122223333:one"

_topic(attributes, absent) := {"arn": _arn, "absent": absent, "attributes": attributes}

_in(topics) := {"resources": {"AWS::SNS::Topic": topics}}

test_fail_when_no_key_is_set if {
	found := _in([_topic({}, ["KmsMasterKeyId"])])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_a_key_is_set if {
	found := _in([_topic({"KmsMasterKeyId": "alias/aws/sns"}, [])])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_topic({}, [])])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
