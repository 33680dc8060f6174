package rules.aws.iam.server_certificate_not_expired_test

import data.rules.aws.iam.server_certificate_not_expired as rule

_arn := "arn:aws:iam::111122223333:server-certificate/site"

_certificate(expiration) := {
	"time": "2026-11-24T06:00:00Z",
	"resources": {"AWS::IAM::ServerCertificate": [{"arn": _arn, "attributes": {"Expiration": expiration}}]},
}

test_fail_when_expired_a_second_ago if {
	rule.fail == {{
		"resource": _arn,
		"evidence": {"expired": "2026-11-24T05:59:59Z"},
	}} with input as _certificate("2026-11-24T05:59:59Z")
}

test_pass_when_not_yet_expired if {
	rule.fail == set() with input as _certificate("2026-11-24T06:00:00Z")
	rule.fail == set() with input as _certificate("2026-11-24T06:00:01Z")
}

test_pass_when_empty if {
	rule.fail == set() with input as {
		"time": "2026-11-24T06:00:00Z",
		"resources": {"AWS::IAM::ServerCertificate": []},
	}
}
