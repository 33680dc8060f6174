package lib.text_test

import data.lib.text

test_list_is_sorted if text.list({"b", "a", "c"}) == "a, b, c"

test_list_of_one_has_no_comma if text.list({"a"}) == "a"

test_list_of_nothing_is_none if text.list(set()) == "none"
