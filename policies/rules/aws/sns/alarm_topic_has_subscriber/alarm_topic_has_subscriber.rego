# METADATA
# title: Topics that alarms publish to have a confirmed subscriber
# description: >-
#   Alarms publish to the topic and nobody has confirmed a subscription to it, so the alarm goes off unheard. A
#   subscription that waits to be confirmed gets nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html
# custom:
#   id: sns-alarm-topic-has-subscriber
#   severity: medium
#   scope: region
#   resource: AWS::SNS::Topic
#   reads:
#     AWS::SNS::Topic: [TopicArn]
#     AWS::SNS::Subscription: [TopicArn, SubscriptionArn]
#     AWS::CloudWatch::Alarm: [AlarmActions]
#   message: "Alarms publish to the topic, and no subscription is confirmed"
#   closed_world: true
#   frameworks:
#     soc2: ["CC7.2"]
#     sre: ["SRE-06-03"]
#   remediation:
#     console: >-
#       SNS, Topics, the topic, Create subscription; then confirm it from the message that comes.
#     cli: |
#       aws sns subscribe --topic-arn TOPIC_ARN --protocol email --notification-endpoint on-call@example.com
#     terraform: |
#       resource "aws_sns_topic_subscription" "on_call" {
#         topic_arn = aws_sns_topic.on_call.arn
#         protocol  = "https"
#         endpoint  = "https://alerts.example.com/sns"
#       }
#   since: "0.1.0"
package rules.aws.sns.alarm_topic_has_subscriber

fail contains {"resource": topic.arn, "evidence": {}} if {
	some topic in _used
	not topic.attributes.TopicArn in _heard
}

in_scope contains topic.arn if some topic in _used

sure contains topic.arn if {
	some topic in _used
	topic.attributes.TopicArn in _heard
}

_used contains topic if {
	some topic in input.resources["AWS::SNS::Topic"]
	some alarm in input.resources["AWS::CloudWatch::Alarm"]
	topic.attributes.TopicArn in alarm.attributes.AlarmActions
}

_heard contains subscription.attributes.TopicArn if {
	some subscription in input.resources["AWS::SNS::Subscription"]
	startswith(subscription.attributes.SubscriptionArn, "arn:")
}
