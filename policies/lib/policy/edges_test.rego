package lib.policy_test

import data.lib.policy

test_covers_wants_names_of_any_length_and_start if {
	every pattern in ["s3:??*", "s3:z*", "s3:~*"] {
		not policy.covers([pattern], "s3:")
	}
}

test_actions_of_one_letter_are_no_admin if {
	every pattern in ["a:*", "a*", "z*", "*:b*", "*:Li*"] {
		policy.admin_statements(_allow({"Action": [pattern], "Resource": ["*"]})) == []
	}
}

test_arns_of_any_account_do_not_restrict if {
	every arn in ["arn:aws:sns:*:*:111122223333:topic", "arn:aws:sqs:*:*:arn:aws:s3:::bucket"] {
		_open({"ArnLike": {"aws:SourceArn": [arn]}})
	}
}

test_tls_only_reads_values_without_case if {
	_tls([object.union(_without({"Condition": {}}), {"Condition": {"Bool": {"aws:SecureTransport": ["False"]}}})])
}

test_not_tls_only_when_some_names_are_denied if {
	every part in [
		{"Action": ["s3:~*"]},
		{"Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/~*"]},
	] {
		not _tls([object.union(_without(part), part)])
	}
}

test_remarks_are_only_on_statements_that_allow_nearly_everything if {
	mfa := {"Condition": {"Bool": {"aws:MultiFactorAuthPresent": ["true"]}}}
	every part in [
		object.union({"Action": ["s3:*"], "Resource": ["*"]}, mfa),
		{"Action": ["*"], "Resource": ["arn:aws:sns:*:*"]},
		{"Action": ["*"], "Resource": ["arn:aws:*:eu-west-1:*"]},
	] {
		policy.admin_remarks(_allow(part)) == set()
	}
}

test_what_no_deny_speaks_of_is_not_doubtful if policy.doubtful_statements({"Statement": [_allow_all]}, set()) == []

test_a_value_with_a_wildcard_after_its_start_restricts if {
	not _open({"StringLike": {"aws:SourceAccount": ["11112222333?"]}})
}

test_a_deny_of_other_callers_is_not_doubtful if {
	_with_deny([], {"Principal": {"AWS": ["arn:aws:iam::111122223333:root"]}, "Condition": {
		"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]},
		"Bool": {"aws:ViaAWSService": ["false"]},
	}}) == "open"
}

_tied := {"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}

test_a_deny_that_spares_aws_services_closes if {
	_with_deny([], {"Condition": object.union(_tied, {"Bool": {"aws:PrincipalIsAWSService": ["false"]}})}) == "closed"
	_with_deny([], {"Condition": object.union(_tied, {"Null": {"aws:PrincipalIsAWSService": ["false"]}})}) == "doubtful"
}

test_each_negated_operator_ties if {
	every operator, keys in {
		"ArnNotEquals": {"aws:PrincipalArn": ["arn:aws:iam::111122223333:role/admin"]},
		"StringNotEqualsIgnoreCase": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]},
	} {
		_with_deny([], {"Condition": {operator: keys}}) == "closed"
	}
}

test_a_deny_takes_back_each_of_several_resources if {
	several := _replace(_allow_all, [], {"Resource": ["arn:b/*", "arn:c/*"]})
	_state([several, _deny_all]) == "open"
	_state([several, _replace(_deny_all, [], {"Resource": ["arn:b/*", "arn:c/*"]})]) == "closed"
}

test_a_deny_of_some_names_takes_not_all_back if {
	_state([_replace(_allow_all, ["Resource"], {}), _replace(_deny_all, [], {"Resource": ["*~"]})]) == "open"
	all_but := _replace(_allow_all, ["Action"], {"NotAction": ["s3:PutObject"]})
	_state([all_but, _replace(_deny_all, [], {"Action": ["*~"]})]) == "open"
}

test_a_deny_of_all_but_several_actions if {
	one := _replace(_allow_all, [], {"Action": ["s3:PutObject"]})
	_state([one, _replace(_deny_all, ["Action"], {"NotAction": ["s3:Get*", "s3:Put*"]})]) == "open"
}

test_a_deny_of_the_same_pattern_closes if {
	marks := _replace(_allow_all, [], {"Action": ["s3:Get?bject"]})
	_state([marks, _replace(_deny_all, [], {"Action": ["S3:get?bject"]})]) == "closed"
}

test_a_mark_and_a_star_are_every_action if {
	policy.admin_statements(_allow({"Action": ["?*"], "Resource": ["*"]})) == ["#1"]
}
