# METADATA
# scope: package
# title: Patterns in which * is any run of characters
# description: |
#   Without regular expressions as far as possible: compiled to WebAssembly, OPA 1.22 frees one that it still uses when
#   more than a hundred different ones meet in one evaluation, and then traps or never ends. An account has that many
#   bucket ARNs.
package lib.wildcard

# METADATA
# description: True when the pattern matches the whole text. Only * is special, and case matters.
matches(pattern, text) if pattern == text

matches(pattern, text) if {
	contains(pattern, "*")
	parts := split(pattern, "*")
	_fits(_between(text, parts[0], parts[count(parts) - 1]), _middle(parts))
}

matches(pattern, text) if {
	count(_middle(split(pattern, "*"))) > 2
	regex.match(_regex(pattern), text)
}

_middle(parts) := [part | some i, part in parts; part != ""; i > 0; i < count(parts) - 1]

_between(text, start, end) := substring(text, count(start), count(text) - (count(start) + count(end))) if {
	startswith(text, start)
	endswith(text, end)
	count(text) >= count(start) + count(end)
}

_fits(_, []) := true

_fits(text, [part]) if contains(text, part)

_fits(text, [first, second]) if {
	at := indexof(text, first)
	at >= 0
	contains(substring(text, at + count(first), -1), second)
}

_regex(pattern) := concat("", [`(?s)^\Q`, replace(pattern, "*", `\E.*\Q`), `\E$`])
