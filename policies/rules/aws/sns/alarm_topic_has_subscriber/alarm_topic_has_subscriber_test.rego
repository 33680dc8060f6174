package rules.aws.sns.alarm_topic_has_subscriber_test

import data.rules.aws.sns.alarm_topic_has_subscriber as rule

_arn := "arn:aws:sns:eu-west-1:111122223333:on-call"

_topic := {"arn": _arn, "absent": [], "attributes": {"TopicArn": _arn}}

_subscription(topic, arn) := {"absent": [], "attributes": {"TopicArn": topic, "SubscriptionArn": arn}}

_in(topics, actions, subscriptions) := {"resources": {
	"AWS::SNS::Topic": topics,
	"AWS::CloudWatch::Alarm": [{"absent": [], "attributes": {"AlarmActions": actions}}],
	"AWS::SNS::Subscription": subscriptions,
}}

test_fail_when_nobody_has_subscribed if {
	found := _in([_topic], [_arn], [])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	rule.in_scope == {_arn} with input as found
	rule.sure == set() with input as found
}

test_fail_when_no_subscription_is_confirmed if {
	every subscription in [_subscription(_arn, "PendingConfirmation"), _subscription(_arn, "Deleted arn:1"), _subscription("arn:other", "arn:1")] {
		found := _in([_topic], [_arn], [subscription])
		rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
	}
}

test_pass_when_a_subscription_is_confirmed if {
	found := _in([_topic], [_arn], [_subscription(_arn, "PendingConfirmation"), _subscription(_arn, concat(":", [_arn, "1"]))])
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_no_alarm_publishes_to_it if {
	found := _in([_topic], ["arn:aws:sns:eu-west-1:111122223333:other"], [])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([], [], [])
