package lib.trail.pattern_test

import data.lib.trail.pattern

test_a_tilde_is_part_of_a_value if {
	not _counts(`{ $.eventName = "A~" }`, _a)
	not _counts("~", _a)
}

test_a_regular_expression_does_not_hide_another_term if {
	_counts(`{ ($.eventName = %B%) || ($.eventName = "A") }`, _a)
}

test_percent_signs_inside_a_value_are_no_regular_expression if {
	not _may(`{ $.eventName = "x%A%" }`, _a)
	not _may(`{ $.eventName = "%A%x" }`, _a)
}

test_a_missing_field_is_not_any_value if {
	not _counts(`{ $.invokedBy = * }`, {"eventName": "A", "invokedBy": null})
}

test_the_brackets_of_a_pattern_are_at_its_ends if {
	not _counts(`x $.eventName = "{" }`, {"eventName": "{"})
	not _counts(`{ $.eventName = "}"x`, {"eventName": "}"})
}

test_only_not_exists_asks_for_a_missing_field if {
	not _counts(`{ ($.invokedBy IS NOTHING) && ($.eventName != "B") }`, {"eventName": "A", "invokedBy": null})
}

test_what_a_pattern_does_not_count_it_says_no_to if {
	every text in ["ERROR", `{ $.eventName = "B" }`, `{ ($.eventName = "A") && ($.eventName = "C") }`] {
		pattern.outcome(pattern.parse(text), _a) == "no"
	}
}
