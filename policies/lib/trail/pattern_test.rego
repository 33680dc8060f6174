package lib.trail.pattern_test

import data.lib.trail.pattern

_counts(text, event) if pattern.outcome(pattern.parse(text), event) == "yes"

_a := {"eventName": "A", "eventSource": "iam.amazonaws.com"}

test_form_does_not_matter if {
	every text in [
		`{ $.eventName = "A" }`,
		`{$.eventName=A}`,
		`{ ($.eventName = A) }`,
		` {	( ( ( ($.eventName="A") ) ) ) } `,
		`{ ($.eventName = B) || ($.eventName = A) || ($.eventName = C) }`,
		`{ ($.eventName = "B") || (($.eventName = "A")) }`,
		`{ ($.eventSource = "iam.amazonaws.com") && ($.eventName = "A") }`,
		`{ $.eventName = A && $.eventSource = iam.amazonaws.com }`,
		`{ ($.eventSource = iam.amazonaws.com) && (($.eventName = B) || ($.eventName = A)) }`,
		`{ (($.eventName = B) || ($.eventName = A)) && (($.eventSource = iam.amazonaws.com)) }`,
		`{ ($.eventName = "A*") }`,
		`{ ($.eventName = "*A") }`,
		`{ ($.eventName = "*A*") }`,
		`{ ($.eventSource = "iam.*.com") }`,
		`{ ($.eventSource = "iam*") && ($.eventName != "iam*") }`,
		`{ ($.eventName = "*") }`,
		`{ ($.eventSource = "i*.*on*s.*m") }`,
		`{ ($.eventName != "B") }`,
		`{ ($.eventName = "A") || ($.userIdentity.userName = "x") && ($.eventName = "C") }`,
	] {
		_counts(text, _a)
	}
}

test_what_does_not_match if {
	every text in [
		`{ $.eventName = "B" }`,
		`{ $.eventName = "a" }`,
		`{ $.eventName = "AB" }`,
		`{ $.eventName = "B*" }`,
		`{ $.eventName = "A*A" }`,
		`{ $.eventName = "*B*" }`,
		`{ $.eventSource = "iam.*.org" }`,
		`{ $.eventSource = "kms.*.com" }`,
		`{ $.eventName != "A*" }`,
		`{ $.eventName != "A" }`,
		`{ $.eventName != "*" }`,
		`{ $.eventName NOT EXISTS }`,
		`{ $.eventName IS NULL }`,
		`{ $.eventName > 3 }`,
		`{ $.eventName = }`,
		`{ ($.eventName = "A") && ($.userIdentity.userName != "terraform") }`,
		`{ ($.eventName = "A") && ($.eventName = "B") }`,
		`{ ($.eventSource = "s3.amazonaws.com") && (($.eventName = A) || ($.eventName = B)) }`,
		`{ (($.eventName = A) || ($.eventName = B)) && ($.errorCode NOT EXISTS) }`,
		`{ ($.eventName = "B") || ($.eventName = "A") && ($.eventName = "C") }`,
	] {
		not _counts(text, _a)
	}
}

test_what_is_no_pattern if {
	every text in [
		"ERROR",
		`[ip, user, request]`,
		`$.eventName = "A"`,
		`{ $.eventName = "A"`,
		`x$.eventName = A }`,
		`{ $.eventName = Ax`,
		`{ $.eventName = "A" nonsense }`,
		`{ $.eventName = "A" || }`,
		`{ ($.eventName = "A" }`,
		`{ $.eventName = "A" $.eventName = "A" }`,
		`{ }`,
	] {
		not _counts(text, _a)
	}
}

_may(text, event) if pattern.outcome(pattern.parse(text), event) in {"yes", "perhaps"}

test_what_may_match if {
	every text in [
		`{ $.eventName = "A" }`,
		`{ $.eventName = %A% }`,
		`{ $.eventName != %A% }`,
		`{ ($.eventName = %B (x) | y%) && ($.eventSource = iam.amazonaws.com) }`,
		`{ ($.eventName = "B") || ($.eventName = %A%) }`,
		`{ $.eventName = "A" nonsense }`,
		`{ (((((((($.eventName = "A")))))))) }`,
		`{ $.eventName = "A"`,
		`%A%`,
		`?A ?B`,
		`[...]`,
		"",
		`""`,
	] {
		_may(text, _a)
	}
	_may(`{ $.eventType = %AwsApiCall% }`, {"eventType": {"except": ["AwsServiceEvent"]}})
}

test_what_cannot_match if {
	every text in [
		"ERROR",
		`{ $.eventName = "B" }`,
		`{ ($.eventName = %A%) && ($.eventName = "B") }`,
		`{ ($.eventName = %A%) && ($.userIdentity.userName = "x") }`,
		`{ $.userIdentity.userName = %A% }`,
		`{ $.eventName = "B" nonsense }`,
	] {
		not _may(text, _a)
	}
	not _may(`{ $.invokedBy = %A% }`, {"eventName": "A", "invokedBy": null})
}

test_an_empty_pattern_counts_everything if {
	every text in ["", " ", `""`, `" "`] {
		_counts(text, _a)
	}
}

test_missing_fields if {
	event := {"userIdentity.type": "Root", "userIdentity.invokedBy": null}
	_counts(`{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS }`, event)
	_counts(`{ $.userIdentity.invokedBy NOT  EXISTS }`, event)
	not _counts(`{ $.userIdentity.invokedBy = "x" }`, event)
	not _counts(`{ $.userIdentity.invokedBy != "x" }`, event)
	not _counts(`{ $.userIdentity.sessionContext NOT EXISTS }`, event)
}

test_any_value_but_some if {
	event := {"eventType": {"except": ["AwsServiceEvent", "Other"]}}
	_counts(`{ $.eventType != "AwsServiceEvent" }`, event)
	_counts(`{ $.eventType != "AwsServiceEvent" && $.eventType != "Other" }`, event)
	_counts(`{ $.eventType = * }`, event)
	not _counts(`{ $.eventType != "AwsApiCall" }`, event)
	not _counts(`{ $.eventType = "AwsApiCall" }`, event)
	not _counts(`{ $.eventType NOT EXISTS }`, event)
}

# T and F stand for a term that holds and one that does not.
_true(expression) if {
	text := replace(replace(expression, "T", `$.eventName = "A"`), "F", `$.eventName = "B"`)
	_counts(concat("", ["{", text, "}"]), _a)
}

test_brackets_and_precedence if {
	every expression in [
		"F || (T && (F || (T && T)))",
		"T || F && F",
		"F && F || T",
		"(F || T) && (T || F)",
		"(F && T) || (T && T) || F",
		"T || (F && (T || (F && T)))",
		"F && (T || T) || T && T || F",
		"((((F) || ((T)))))",
		"(T || F && (F || T)) && ((T && (F || (T))) || F)",
	] {
		_true(expression)
	}
	every expression in [
		"(T || F) && F",
		"F || T && F",
		"F && T || F",
		"T && (F || (T && (F || F)))",
		"(T && F) || (F && T)",
		"T T",
		"T || || T",
		"(T",
		"T)",
	] {
		not _true(expression)
	}
}
