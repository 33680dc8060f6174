package rules.aws.iam.root_no_access_keys_test

import data.rules.aws.iam.root_no_access_keys as rule

_root := "arn:aws:iam::111122223333:root"

_account(keys) := {"resources": {"AWS::::Account": [{
	"arn": _root,
	"attributes": {"AccountSummary": {"AccountAccessKeysPresent": keys}},
}]}}

test_fail_when_root_has_a_key if {
	rule.fail == {{"resource": _root, "evidence": {"keys": 1}}} with input as _account(1)
	rule.fail == {{"resource": _root, "evidence": {"keys": 2}}} with input as _account(2)
}

test_pass_when_root_has_no_key if {
	rule.fail == set() with input as _account(0)
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::::Account": []}}
}
