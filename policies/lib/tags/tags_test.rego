package lib.tags_test

import data.lib.tags

_tags := [{"Key": "owner", "Value": "shop"}, {"Key": "env", "Value": "test"}]

test_any_of_finds_a_tag if tags.any_of(_tags, ["env=dev", "env=test"])

test_any_of_wants_key_and_value if not tags.any_of(_tags, ["env=prod", "stage=test", "env", ""])

test_any_of_nothing_is_false if {
	not tags.any_of([], ["env=test"])
	not tags.any_of(_tags, [])
}
