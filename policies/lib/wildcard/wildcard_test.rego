package lib.wildcard_test

import data.lib.wildcard

_texts := {"", "a", "ab", "aba", "abab", "a*b", "A", "a?b", "xabxaby", "bbaabb", "éaéb", "a\nb", "a.b[1]{2}+(3)"}

_patterns := {
	"", "*", "**", "****", "a", "a*", "*a", "*a*", "ab*ab", "ab*ba", "a**b", "*ab*ab*", "a*b*a*b", "*a*b*a*", "a*b*", "?",
	"é*b", "*b*a*b", "*b*b*b*", "x*a*y", "a.b[1]*+(3)", "a.*", "A*",
}

test_matches_what_the_regular_expression_does if {
	right := {[pattern, text] |
		some pattern in _patterns
		some text in _texts
		regex.match(wildcard._regex(pattern), text)
	}
	{[pattern, text] |
		some pattern in _patterns
		some text in _texts
		wildcard.matches(pattern, text)
	} == right
	count(right) > 50
}

test_matches_the_whole_text if {
	wildcard.matches("a*c", "abc")
	not wildcard.matches("a*c", "abcd")
	not wildcard.matches("a*c", "xabc")
	not wildcard.matches("aba*aba", "aba")
}
