# METADATA
# scope: package
# title: Does somebody hear of an event
# description: |
#   The chain from an API call to a person: a trail that is on everywhere, its log group, a metric filter that counts
#   the event, an alarm on that metric with its actions on, an SNS topic, a confirmed subscription. A chain is
#   {"trails", "alarms", "subscriptions"}, lists of the attributes of each, "filters", by ARN, and "regions", those that
#   the scan looked at. Events are written as lib.trail.pattern says; each needs a way to the end, not all the same one.
package lib.trail.alarm

import data.lib.trail
import data.lib.trail.pattern

# METADATA
# description: |
#   How far each event gets. This is the costly part, to be asked once: gap, doubts and notes take its answer.
paths(events, chain) := {
	"everywhere": count([attributes | some attributes in chain.trails; trail.everywhere(attributes)]) > 0,
	"groups": groups,
	"unseen": {region | some group in groups; region := _field(group, 3)} - {region | some region in chain.regions},
	"heard": _confirmed(chain.subscriptions),
	"steps": [_step(filters, alarms, event) | some event in events],
} if {
	groups := _groups(chain.trails)
	filters := _filters(groups, chain.filters, events)
	alarms := [{"metric": metric, "topics": _topics(alarm), "notes": _slow(alarm)} |
		some alarm in chain.alarms
		some metric in _watched(alarm)
	]
}

# METADATA
# description: The first link that is missing, in words, or "none".
gap(found) := _gap(found, "certain", found.heard)

# METADATA
# description: |
#   Why a gap may be none after all: what follows, the log group or a topic, belongs to another account, which this
#   snapshot does not show; or a filter pattern cannot be read for certain. Empty if there is no gap, or one for sure.
doubts(found, account) := {reason |
	gap(found) != "none"
	elsewhere := {topic | some step in found.steps; some topic in step.possible.topics; _field(topic, 4) != account}
	some reason in _reasons(found, found.heard | elsewhere, account)
}

_reasons(found, heard, account) := ({reason |
	some reason in [_another]
	_needs_another(found, heard, account)
} | {$"The log group is in {region}, which this scan leaves out" |
	some region in found.unseen
}) | {$"It cannot be said what these metric filters count: {_unread(found)}" |
	_gap(found, "possible", heard) == "none"
	_needs_guess(found, heard)
}

_another := "The log group or the SNS topic is in another account; scan that account"

_needs_another(found, _, account) if {
	some group in found.groups
	_field(group, 4) != account
}

_needs_another(found, heard, _) if {
	_gap(found, "possible", found.heard) != "none"
	_gap(found, "possible", heard) == "none"
}

_needs_guess(found, _) if _gap(found, "possible", found.heard) == "none"

_needs_guess(found, heard) if _gap(found, "certain", heard) != "none"

_unread(found) := concat(", ", sort({name |
	some step in found.steps
	some name in step.unread
}))

# METADATA
# description: Alarms of the chain that wait for more than one event, or for something else than events.
notes(found) := {note |
	some step in found.steps
	some note in step.notes
}

_gap(found, _, _) := "No trail is on in all regions with all management events" if {
	not found.everywhere
} else := "No such trail sends its events to CloudWatch Logs" if {
	count(found.groups) == 0
}

_gap(found, kind, heard) := words if {
	count(found.groups) > 0
	reached := [_reached(step[kind], heard) | some step in found.steps]
	words := _words(min(reached), [step.label | some i, step in found.steps; reached[i] == 0])
}

_reached(step, heard) := count([link |
	some link in [step.metrics, step.alarms, step.topics, step.topics & heard]
	count(link) > 0
])

_groups(trails) := {trim_suffix(attributes.CloudWatchLogsLogGroupArn, ":*") |
	some attributes in trails
	trail.everywhere(attributes)
	attributes.CloudWatchLogsLogGroupArn != ""
}

_filters(groups, filters, events) := [{"name": name, "pattern": parsed, "metrics": metrics} |
	some group in groups
	some arn, filter in filters
	prefix := concat("", [group, ":metric-filter/"])
	startswith(arn, prefix)
	name := trim_prefix(arn, prefix)
	_relevant(filter.filterPattern, events)
	parsed := pattern.parse(filter.filterPattern)
	metrics := {[_field(arn, 3), metric.metricNamespace, metric.metricName] |
		some metric in filter.metricTransformations
	}
]

_relevant(text, events) if {
	some event in events
	pattern.mentions(text, event)
}

_step(filters, alarms, event) := {
	"label": _label(event),
	"certain": certain,
	"possible": _possible(certain, counting, perhaps, alarms),
	"unread": {filter.name | some filter in perhaps},
	"notes": {note | some alarm in certain.alarms; some note in alarm.notes},
} if {
	outcomes := [pattern.outcome(filter.pattern, event) | some filter in filters]
	counting := [filter | some i, filter in filters; outcomes[i] == "yes"]
	perhaps := [filter | some i, filter in filters; outcomes[i] == "perhaps"]
	certain := _onwards(counting, alarms)
}

_possible(certain, counting, perhaps, alarms) := certain if {
	perhaps == []
} else := _onwards(array.concat(counting, perhaps), alarms)

# What comes after the filters.
_onwards(filters, alarms) := {
	"metrics": metrics,
	"alarms": watching,
	"topics": {topic | some alarm in watching; some topic in alarm.topics},
} if {
	metrics := {metric | some filter in filters; some metric in filter.metrics}
	watching := [alarm | some alarm in alarms; alarm.metric in metrics]
}

_watched(alarm) := {[_field(alarm.AlarmArn, 3), metric.Namespace, metric.MetricName] |
	some metric in array.concat([alarm], [query.MetricStat.Metric | some query in alarm.Metrics])
}

_topics(alarm) := {action |
	alarm.ActionsEnabled == true
	some action in alarm.AlarmActions
	_field(action, 2) == "sns"
}

_slow(alarm) := {$"Alarm {_field(alarm.AlarmArn, 6)} waits for {operator} {threshold}" |
	operator := alarm.ComparisonOperator
	threshold := alarm.Threshold
	not _at_one_event(operator, threshold)
}

_at_one_event("GreaterThanOrEqualToThreshold", threshold) if threshold <= 1

_at_one_event("GreaterThanThreshold", threshold) if threshold < 1

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
