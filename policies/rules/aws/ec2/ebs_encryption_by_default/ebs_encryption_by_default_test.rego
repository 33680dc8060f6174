package rules.aws.ec2.ebs_encryption_by_default_test

import data.rules.aws.ec2.ebs_encryption_by_default as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_item(value) := {"arn": _arn, "id": "region-1", "absent": [], "attributes": {"EbsEncryptionByDefault": value}}

_in(items) := {"resources": {"AWS::::Region": items}}

test_fail_when_ebs_encryption_by_default_is_false if {
	rule.fail == {{"resource": _arn, "evidence": {"region": "region-1"}}} with input as _in([_item(false)])
}

test_pass_when_ebs_encryption_by_default_is_true if {
	rule.fail == set() with input as _in([_item(true)])
}

test_near_miss_when_the_value_is_not_known if {
	unread := {"arn": _arn, "id": "region-1", "absent": [], "attributes": {}}
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])

_allowed(names) := object.union(
	_in([object.union(_item(false), {"region": "eu-west-1"})]),
	{"parameters": {"allowed_regions": names}},
)

test_out_of_scope_when_the_region_may_not_be_used if {
	rule.fail == set() with input as _allowed(["us-east-1"])
	rule.out_of_scope == {_arn} with input as _allowed(["us-east-1"])
	every names in [[], ["eu-west-1", "us-east-1"]] {
		count(rule.fail) == 1 with input as _allowed(names)
		rule.out_of_scope == set() with input as _allowed(names)
	}
}
