package lib.policy_test

import data.lib.policy

test_covers_wants_names_of_any_length_and_start if {
	every pattern in ["s3:??*", "s3:z*", "s3:~*"] {
		not policy.covers([pattern], "s3:")
	}
}

test_actions_of_one_letter_are_no_admin if {
	every pattern in ["a:*", "a*", "z*"] {
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
