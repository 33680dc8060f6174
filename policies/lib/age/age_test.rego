package lib.age_test

import data.lib.age

_now := "2026-11-24T06:00:00Z"

test_days_are_whole if {
	age.days("2026-11-23T06:00:00Z", _now) == 1
	age.days("2026-11-22T06:00:01Z", _now) == 1
	age.days("2026-11-22T08:00:00+02:00", _now) == 2
	age.days(_now, _now) == 0
}

test_over_is_strict if {
	not age.over("2026-08-26T06:00:00+00:00", _now, 90)
	age.over("2026-08-26T05:59:59+00:00", _now, 90)
	not age.over("2026-08-27T06:00:00+00:00", _now, 90)
}

test_at_least_counts_the_limit if {
	age.at_least("2026-10-10T06:00:00+00:00", _now, 45)
	not age.at_least("2026-10-10T06:00:01+00:00", _now, 45)
}

test_a_time_may_have_an_offset if {
	age.is_time(_now)
	age.is_time("2026-08-26T06:00:00.5+02:00")
}

test_no_time_has_no_age if {
	every value in ["N/A", "no_information", "not_supported", "", "2026-11-24", "on 2026-11-24T06:00:00Z"] {
		not age.is_time(value)
		not age.at_least(value, _now, 0)
		not age.over(value, _now, 0)
	}
}
