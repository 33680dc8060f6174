package lib.wildcard_test

import data.lib.wildcard

_texts := {"", "a", "ab", "aba", "abab", "a*b", "A", "a?b", "xabxaby", "bbaabb", "éaéb", "a\nb", "a.b[1]{2}+(3)"}

_patterns := {
	"", "*", "**", "****", "a", "a*", "*a", "*a*", "ab*ab", "ab*ba", "a**b", "*ab*ab*", "a*b*a*b", "*a*b*a*", "a*b*", "?",
	"é*b", "*b*a*b", "*b*b*b*", "x*a*y", "a.b[1]*+(3)", "a.*", "A*",
}

_regex(pattern) := concat("", [`(?s)^\Q`, replace(pattern, "*", `\E.*\Q`), `\E$`])

test_matches_what_the_regular_expression_does if {
	right := {[pattern, text] |
		some pattern in _patterns
		some text in _texts
		regex.match(_regex(pattern), text)
	}
	{[pattern, text] |
		some pattern in _patterns
		some text in _texts
		wildcard.matches(pattern, text)
	} == right
	count(right) > 50
}

_marks := {
	"?", "??", "a?", "?*", "*?", "*??*", "a?a*", "*b?b*", "?b*a?", "*?a*?b*", "a*?*b", "x*?b?*y", "a?b", "**?", "bb??bb",
	"*a?a*b", "?a", "*ab*ab*", "éa?b",
}

_regex_with_marks(pattern) := _regex(replace(pattern, "?", `\E.\Q`))

test_marks_match_what_the_regular_expression_does if {
	right := {[pattern, text] |
		some pattern in _marks
		some text in _texts
		regex.match(_regex_with_marks(pattern), text)
	}
	{[pattern, text] |
		some pattern in _marks
		some text in _texts
		wildcard.matches_with_marks(pattern, text)
	} == right
	count(right) > 50
}

test_matches_up_to_ten_runs if {
	wildcard.matches("*1*2*3*4*5*6*7*8*9*", "01234567890")
	not wildcard.matches("*1*2*3*4*5*6*7*9*8*", "01234567890")
	not wildcard.matches("*0*1*2*3*4*5*6*7*8*9*", "01234567890")
}

test_matches_the_whole_text if {
	wildcard.matches("a*c", "abc")
	not wildcard.matches("a*c", "abcd")
	not wildcard.matches("a*c", "xabc")
	not wildcard.matches("aba*aba", "aba")
}

test_stars_in_a_row_are_one_run if {
	wildcard.matches("a***************b", "ab")
	wildcard.matches_with_marks("a***************?b", "axb")
}
