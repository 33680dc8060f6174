# METADATA
# scope: package
# title: Does somebody hear of an event
# description: |
#   The chain from an API call to a person: a trail that is on everywhere, its log group, a metric filter that counts
#   the event, an alarm on that metric with its actions on, an SNS topic, a confirmed subscription. A chain is
#   {"trails", "alarms", "subscriptions"}, lists of the attributes of each, and "filters", by ARN. Events are written as
#   lib.trail.pattern says; each of them needs a way to the end, not all the same one.
package lib.trail.alarm

import data.lib.trail
import data.lib.trail.pattern

# METADATA
# description: The first link that is missing, in words, or "none".
gap(chain, events) := _gap(chain, events, _confirmed(chain.subscriptions))

# METADATA
# description: |
#   True when there is a gap only because what follows, the log group or the topic, belongs to another account, which
#   this snapshot does not show.
elsewhere(chain, events, account) if {
	gap(chain, events) != "none"
	_gap(chain, events, _foreign_topics(chain.alarms, account) | _confirmed(chain.subscriptions)) == "none"
}

elsewhere(chain, events, account) if {
	gap(chain, events) != "none"
	some group in _groups(chain.trails)
	_field(group, 4) != account
}

_gap(chain, _, _) := "No trail is on in all regions with all management events" if {
	not _any_everywhere(chain.trails)
} else := "No such trail sends its events to CloudWatch Logs" if {
	count(_groups(chain.trails)) == 0
}

_gap(chain, events, heard) := words if {
	count(_groups(chain.trails)) > 0
	filters := _filters(chain)
	alarms := [{"metric": metric, "topics": _topics(alarm)} |
		some alarm in chain.alarms
		some metric in _watched(alarm)
	]
	steps := [_steps(filters, alarms, heard, event) | some event in events]
	words := _words(min(steps), [_label(events[i]) | some i, step in steps; step == 0])
}

_any_everywhere(trails) if {
	some attributes in trails
	trail.everywhere(attributes)
}

_groups(trails) := {trim_suffix(attributes.CloudWatchLogsLogGroupArn, ":*") |
	some attributes in trails
	trail.everywhere(attributes)
	attributes.CloudWatchLogsLogGroupArn != ""
}

_filters(chain) := [{"tokens": tokens, "metrics": metrics} |
	some group in _groups(chain.trails)
	some arn, filter in chain.filters
	startswith(arn, concat("", [group, ":metric-filter/"]))
	tokens := pattern.parse(filter.filterPattern)
	metrics := {[_field(arn, 3), metric.metricNamespace, metric.metricName] |
		some metric in filter.metricTransformations
	}
]

# How far the event gets: counted, watched, sent to a topic, heard.
_steps(filters, alarms, heard, event) := count(reached) if {
	metrics := {metric |
		some filter in filters
		pattern.counts(filter.tokens, event)
		some metric in filter.metrics
	}
	watching := [alarm | some alarm in alarms; alarm.metric in metrics]
	topics := {topic | some alarm in watching; some topic in alarm.topics}
	reached := [step | some step in [metrics, watching, topics, topics & heard]; count(step) > 0]
}

_watched(alarm) := {[_field(alarm.AlarmArn, 3), metric.Namespace, metric.MetricName] |
	some metric in array.concat([alarm], [query.MetricStat.Metric | some query in alarm.Metrics])
}

_topics(alarm) := {action |
	alarm.ActionsEnabled == true
	some action in alarm.AlarmActions
	_field(action, 2) == "sns"
}

_foreign_topics(alarms, account) := {topic |
	some alarm in alarms
	some topic in _topics(alarm)
	_field(topic, 4) != account
}

_confirmed(subscriptions) := {subscription.TopicArn |
	some subscription in subscriptions
	startswith(subscription.SubscriptionArn, "arn:")
}

_words(0, labels) := concat("", ["No metric filter of its log group counts ", concat(", ", labels)])

_words(1, _) := "No alarm watches the metric"

_words(2, _) := "No alarm with its actions on notifies an SNS topic"

_words(3, _) := "The SNS topic has no confirmed subscription"

_words(4, _) := "none"

_label(event) := event.errorCode if {
	is_string(event.errorCode)
} else := event.eventName if {
	is_string(event.eventName)
} else := "these events"

_field(arn, i) := split(arn, ":")[i]
