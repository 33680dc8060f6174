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
# description: |
#   The tokens of a pattern, each [text, field, operator, value, sign]; undefined for anything but a JSON pattern.
parse(text) := tokens if {
	trimmed := trim_space(text)
	startswith(trimmed, "{")
	endswith(trimmed, "}")
	body := substring(trimmed, 1, count(trimmed) - 2)
	tokens := regex.find_all_string_submatch_n(_token, body, -1)
	_dense(concat("", [token[0] | some token in tokens])) == _dense(body)
}

_token := concat("", [
	`\$\.([^\s=!<>()]+)\s*(!=|>=|<=|=|<|>|NOT\s+EXISTS|IS\s+[A-Z]+)\s*("[^"]*"|[^\s()&|{}"]+)?`,
	`|(&&|\|\||\(|\))`,
])

_dense(text) := concat("", [part[0] | some part in regex.find_all_string_submatch_n(`\S+`, text, -1)])

# METADATA
# description: True when the pattern of these tokens counts the event.
counts(tokens, event) if {
	signs := concat("", [_sign(token, event) | some token in tokens])
	regex.match(_true, _flat(_flat(_flat(signs))))
}

_flat(signs) := replace(replace(signs, "(T)", "T"), "(F)", "F")

_sign(token, event) := "T" if {
	_holds(token[2], trim(token[3], `"`), event[token[1]])
} else := {"": "F", "&&": "&", "||": "|", "(": "(", ")": ")"}[token[4]]

_holds("=", value, actual) if _like(value, actual)

_holds("=", "*", actual) if actual.except

_holds("!=", value, actual) if {
	is_string(actual)
	not _like(value, actual)
}

_holds("!=", value, actual) if value in actual.except

_holds(operator, _, null) if regex.match(`^NOT\s+EXISTS$`, operator)

_like(value, actual) if regex.match(concat("", [`^\Q`, replace(value, "*", `\E.*\Q`), `\E$`]), actual)

# The regular expression of all true expressions of T, F, &, | (& binds first) with up to three levels of brackets.
_true := concat("", ["^", _or(_true3, _any3), "$"])

_any1 := _group(_chain("[TF]"))

_any2 := _group(_chain(_any1))

_any3 := _group(_chain(_any2))

_true1 := _true_group(_or("T", "[TF]"))

_true2 := _true_group(_or(_true1, _any1))

_true3 := _true_group(_or(_true2, _any2))

_group(inner) := concat("", [`(?:[TF]|\(`, inner, `\))`])

_true_group(inner) := concat("", [`(?:T|\(`, inner, `\))`])

_chain(operand) := concat("", [operand, "(?:[&|]", operand, ")*"])

_or(yes, operand) := concat("", [
	"(?:", _chain(operand), `\|)?`,
	yes, "(?:&", yes, ")*",
	`(?:\|`, _chain(operand), ")?",
])
