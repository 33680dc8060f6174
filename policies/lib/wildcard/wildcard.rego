# METADATA
# scope: package
# title: Patterns with wildcards
# description: |
#   Without regular expressions: compiled to WebAssembly, OPA 1.22 frees one that it still uses when more than a hundred
#   different ones meet in one evaluation, and then traps or never ends. An account has that many bucket ARNs.
package lib.wildcard

# METADATA
# description: |
#   True when the pattern matches the whole text; * is any run of characters, everything else is itself, and case
#   matters. A pattern with more than ten runs matches nothing.
matches(pattern, text) if _matches(pattern, text, false)

# METADATA
# description: As matches, and ? is any one character.
matches_with_marks(pattern, text) if _matches(pattern, text, contains(pattern, "?"))

_matches(pattern, text, _) if pattern == text

_matches(pattern, text, marks) if {
	contains(pattern, "*")
	parts := split(pattern, "*")
	first := parts[0]
	last := parts[count(parts) - 1]
	count(text) >= count(first) + count(last)
	_same(first, substring(text, 0, count(first)), marks)
	_same(last, substring(text, count(text) - count(last), -1), marks)
	between := substring(text, count(first), count(text) - (count(first) + count(last)))
	_holds([part | some i, part in parts; part != ""; i > 0; i < count(parts) - 1], between, marks)
}

_matches(pattern, text, true) if {
	count(pattern) == count(text)
	_same(pattern, text, true)
}

# The parts stand in the text one after the other. The first place for each leaves the most room for the rest.
_holds(parts, text, marks) if {
	count(parts) <= 9
	all := array.concat(parts, ["", "", "", "", "", "", "", "", ""])
	third := _past(all[2], _past(all[1], _past(all[0], text, marks), marks), marks)
	sixth := _past(all[5], _past(all[4], _past(all[3], third, marks), marks), marks)
	_past(all[8], _past(all[7], _past(all[6], sixth, marks), marks), marks)
}

_past(part, text, marks) := text if {
	part == ""
} else := substring(text, _place(part, text, marks) + count(part), -1)

_place(part, text, false) := at if {
	at := indexof(text, part)
	at >= 0
}

_place(part, text, true) := min({at |
	some at, _ in split(text, "")
	_same(part, substring(text, at, count(part)), true)
})

_same(part, text, false) if part == text

_same(part, text, true) if {
	letters := split(text, "")
	every i, letter in split(part, "") {
		letter in {"?", letters[i]}
	}
}
