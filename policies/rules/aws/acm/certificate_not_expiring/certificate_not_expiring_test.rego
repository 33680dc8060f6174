package rules.aws.acm.certificate_not_expiring_test

import data.rules.aws.acm.certificate_not_expiring as rule

_arn := "arn:aws:acm:eu-west-1:111122223333:certificate/one"

_certificate(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_parameters := {"min_days": 30}

_in(certificates, parameters) := {"time": "2026-11-24T06:00:00Z", "parameters": parameters, "resources": {"AWS::CertificateManager::Certificate": certificates}}

test_fail_when_it_ends_soon if {
	found := _in([_certificate({"Status": "ISSUED", "InUse": true, "NotAfter": "2026-12-01T06:00:00Z"})], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"end": "2026-12-01"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_it_has_ended if {
	found := _in([_certificate({"Status": "EXPIRED", "InUse": true, "NotAfter": "2026-11-01T06:00:00Z"})], _parameters)
	rule.fail == {{"resource": _arn, "evidence": {"end": "2026-11-01"}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_pass_when_it_lasts if {
	found := _in([_certificate({"Status": "ISSUED", "InUse": true, "NotAfter": "2027-06-01T06:00:00Z"})], _parameters)
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_it_lasts_as_long_as_wanted if {
	found := _in([_certificate({"Status": "ISSUED", "InUse": true, "NotAfter": "2026-12-24T06:00:00Z"})], _parameters)
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_near_miss_when_nothing_uses_it if {
	found := _in([_certificate({"Status": "ISSUED", "InUse": false, "NotAfter": "2026-12-01T06:00:00Z"})], _parameters)
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_it_was_never_issued if {
	found := _in([_certificate({"Status": "FAILED", "InUse": true, "NotAfter": "2026-12-01T06:00:00Z"})], _parameters)
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_pass_when_less_is_asked_for if {
	found := _in([_certificate({"Status": "ISSUED", "InUse": true, "NotAfter": "2026-12-04T06:00:00Z"})], {"min_days": 7})
	rule.fail == set() with input as found
	rule.in_scope == {_arn} with input as found
}

test_empty_account if rule.fail == set() with input as _in([], _parameters)
