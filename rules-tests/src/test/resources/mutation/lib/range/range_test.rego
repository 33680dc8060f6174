package lib.range_test

import data.lib.range

test_holds_up_to_the_ends if {
	range.holds(1, 2, 1)
	range.holds(1, 2, 2)
	not range.holds(1, 2, 0)
	not range.holds(1, 2, 3)
}
