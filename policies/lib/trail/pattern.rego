# METADATA
# scope: package
# title: Which events a metric filter pattern counts
# description: |
#   A JSON filter pattern such as { ($.eventName = "A") || ($.eventName = "B") } is compared by what it matches, so
#   order, spaces, quotes and brackets do not matter. An event gives fields the value that they have; null is a field
#   that is missing, and {"except": [...]} stands for any value but these. A term about any other field counts as
#   false: joined with && it narrows the pattern, joined with || it changes nothing. A regular expression (%...%) and a
#   pattern in another syntax may match or not.
#   https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
package lib.trail.pattern

import data.lib.wildcard

# METADATA
# description: |
#   The pattern in a form that counts and may_count understand: with tokens if it is a JSON pattern that can be read.
parse(text) := {"text": text, "tokens": tokens} if {
	startswith(trim_space(text), "{")
	endswith(trim_space(text), "}")
	tokens := _tokens(text)
	_whole(tokens, text)
} else := {"text": text}

_tokens(text) := [_part(token) | some token in regex.find_all_string_submatch_n(
	`\$\.([^\s=!<>()]+)\s*(!=|>=|<=|=|<|>|NOT\s+EXISTS|IS\s+[A-Z]+)\s*("[^"]*"|%[^%]*%|[^\s()&|{}"%]+)?|(&&|\|\||\(|\))`,
	_body(text),
	-1,
)]

_body(text) := substring(trim_space(text), 1, count(trim_space(text)) - 2)

# The tokens are all of the text, and brackets and signs are where they belong.
_whole(tokens, text) if {
	_dense(concat("", [_text(token) | some token in tokens])) == _dense(_body(text))
	_result(concat("", [_any(token) | some token in tokens])) == "T"
}

_dense(text) := concat("", [part[0] | some part in regex.find_all_string_submatch_n(`\S+`, text, -1)])

# A sign of one letter, or a term: its field, operator, value and text.
_part(token) := {"&&": "&", "||": "|", "(": "(", ")": ")"}[token[4]]

_part(token) := [token[1], _operator(token[2]), trim(token[3], `"`), token[0]] if token[4] == ""

_operator(words) := "NOT EXISTS" if {
	startswith(words, "NOT")
} else := words

_text(token) := {"&": "&&", "|": "||", "(": "(", ")": ")"}[token]

_text(token) := token[3]

_any(token) := token if {
	is_string(token)
} else := "T"

# METADATA
# description: |
#   Whether a parsed pattern counts the event: "yes" or "no", whatever else the event holds, or "perhaps" as far as the
#   pattern can be read.
outcome(pattern, event) := "yes" if {
	trim_space(trim(pattern.text, `"`)) == ""
} else := "no" if {
	not mentions(pattern.text, event)
} else := "perhaps" if {
	not pattern.tokens
} else := "yes" if {
	_value_of(pattern.tokens, event, "F") == "T"
} else := "perhaps" if {
	contains(pattern.text, "%")
	_value_of(pattern.tokens, event, "T") == "T"
} else := "no"

_value_of(tokens, event, doubt) := _result(concat("", [_sign(token, event, doubt) | some token in tokens]))

# METADATA
# description: |
#   False when the pattern cannot count the event: it is not empty, has none of the event's values, no wildcard, no
#   negation, no regular expression and is not one of columns. Cheap, and good to ask before parsing.
mentions(text, _) if regex.match(`^\s*(""|"\s+"|)\s*$|^\s*\[|[*%]|!=|EXISTS`, text)

mentions(text, event) if {
	some value in event
	contains(text, value)
}

# T or F, and for a regular expression about a field of the event what is asked for.
_sign(token, event, doubt) := token if {
	is_string(token)
} else := doubt if {
	regex.match(`^%.*%$`, token[2])
	event[token[0]] != null
} else := "T" if {
	_holds(token[1], token[2], event[token[0]])
} else := "F"

_holds("=", value, actual) if wildcard.matches(value, actual)

_holds("=", "*", actual) if actual.except

_holds("!=", value, actual) if {
	is_string(actual)
	not wildcard.matches(value, actual)
}

_holds("!=", value, actual) if value in actual.except

_holds("NOT EXISTS", _, null)

# Nobody nests brackets deeper than six levels.
_result(signs) := _value(_reduce_twice(_reduce_twice(_reduce_twice(signs))))

_reduce_twice(signs) := _reduce(_reduce(signs))

# The innermost brackets become T or F.
_reduce(signs) := signs if not contains(signs, "(")

else := concat("", [_bracket(part) |
	some part in regex.find_all_string_submatch_n(`\(([TF&|]+)\)|[^()]+|[()]`, signs, -1)
])

_bracket(part) := part[0] if {
	part[1] == ""
} else := _value(part[1])

# Without brackets, & binds before |.
_value(signs) := "T" if {
	regex.match(`^[TF]([&|][TF])*$`, signs)
	some part in split(signs, "|")
	not contains(part, "F")
} else := "F"
