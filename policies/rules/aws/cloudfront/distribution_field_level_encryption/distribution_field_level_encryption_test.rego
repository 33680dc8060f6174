package rules.aws.cloudfront.distribution_field_level_encryption_test

import data.rules.aws.cloudfront.distribution_field_level_encryption as rule

_arn := "arn:aws:cloudfront::111122223333:distribution/E1"

_distribution(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(distributions) := {"resources": {"AWS::CloudFront::Distribution": distributions}}

test_fail_when_it_is_not_set if {
	found := _in([_distribution({"DefaultCacheBehavior": {"TargetOriginId": "site"}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_it_is_empty if {
	found := _in([_distribution({"DefaultCacheBehavior": {"FieldLevelEncryptionId": ""}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_set if {
	found := _in([_distribution({"DefaultCacheBehavior": {"FieldLevelEncryptionId": "C1"}})])
	rule.fail == set() with input as found
}

test_near_miss_when_it_is_not_known if {
	found := _in([_distribution({})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
