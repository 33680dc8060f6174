# METADATA
# scope: package
# title: Which events a metric filter pattern counts
# description: |
#   A JSON filter pattern such as { ($.eventName = "A") || ($.eventName = "B") } is compared by what it matches, so
#   order, spaces, quotes and brackets do not matter. An event gives fields the value that they have; null is a field
#   that is missing, and {"except": [...]} stands for any value but these. A term about any other field counts as
#   false: joined with && it narrows the pattern, joined with || it changes nothing.
#   https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
package lib.trail.pattern

# METADATA
# description: The pattern in a form that counts understands; undefined for anything but a JSON pattern.
parse(text) := {"text": text, "tokens": tokens} if {
	trimmed := trim_space(text)
	startswith(trimmed, "{")
	endswith(trimmed, "}")
	body := substring(trimmed, 1, count(trimmed) - 2)
	found := regex.find_all_string_submatch_n(_token, body, -1)
	_dense(concat("", [token[0] | some token in found])) == _dense(body)
	tokens := [_part(token) | some token in found]
}

_token := concat("", [
	`\$\.([^\s=!<>()]+)\s*(!=|>=|<=|=|<|>|NOT\s+EXISTS|IS\s+[A-Z]+)\s*("[^"]*"|[^\s()&|{}"]+)?`,
	`|(&&|\|\||\(|\))`,
])

_dense(text) := concat("", [part[0] | some part in regex.find_all_string_submatch_n(`\S+`, text, -1)])

# A sign of one letter, or a term: its field, operator and value.
_part(token) := {"&&": "&", "||": "|", "(": "(", ")": ")"}[token[4]]

_part(token) := [token[1], _operator(token[2]), trim(token[3], `"`)] if token[4] == ""

_operator(words) := "NOT EXISTS" if {
	startswith(words, "NOT")
} else := words

# METADATA
# description: True when the pattern counts the event.
counts(pattern, event) if {
	might_count(pattern.text, event)
	signs := concat("", [_sign(token, event) | some token in pattern.tokens])
	_value(_reduce_twice(_reduce_twice(_reduce_twice(signs)))) == "T"
}

# METADATA
# description: |
#   False when the pattern cannot count the event: it has none of its values, no wildcard and no negation. Cheap, and
#   good to ask before parsing.
might_count(text, _) if regex.match(`\*|!=|EXISTS`, text)

might_count(text, event) if {
	some value in event
	is_string(value)
	contains(text, value)
}

_sign(token, event) := token if {
	is_string(token)
} else := "T" if {
	_holds(token[1], token[2], event[token[0]])
} else := "F"

_holds("=", value, actual) if _like(split(value, "*"), actual)

_holds("=", "*", actual) if actual.except

_holds("!=", value, actual) if {
	is_string(actual)
	not _like(split(value, "*"), actual)
}

_holds("!=", value, actual) if value in actual.except

_holds("NOT EXISTS", _, null)

_like([whole], actual) if whole == actual

_like([start, end], actual) if {
	startswith(actual, start)
	endswith(actual, end)
	count(actual) >= count(start) + count(end)
}

_like(["", middle, ""], actual) if contains(actual, middle)

# Nobody nests brackets deeper than six levels.
_reduce_twice(signs) := _reduce(_reduce(signs))

# The innermost brackets become T or F.
_reduce(signs) := signs if not contains(signs, "(")

_reduce(signs) := concat("", [_bracket(part) | some part in parts]) if {
	contains(signs, "(")
	parts := regex.find_all_string_submatch_n(`\(([TF&|]+)\)|[^()]+|[()]`, signs, -1)
}

_bracket(part) := part[0] if {
	part[1] == ""
} else := _value(part[1])

# Without brackets, & binds before |.
_value(signs) := "T" if {
	regex.match(`^[TF]([&|][TF])*$`, signs)
	some part in split(signs, "|")
	not contains(part, "F")
} else := "F"
