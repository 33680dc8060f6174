package lib.policy_test

import data.lib.policy

_allow_all := {"Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject", "s3:Put*"], "Resource": ["arn:b/*"]}

_deny_all := {"Sid": "D", "Effect": "Deny", "Principal": "*", "Action": ["s3:*"], "Resource": ["arn:b", "arn:b/*"]}

_replace(statement, drop, part) := object.union(
	object.remove(statement, {key | some key in drop} | object.keys(part)),
	part,
)

# "open", "doubtful" or "closed".
_state(statements) := "open" if {
	count(policy.public_statements({"Statement": statements}, set())) > 0
} else := "doubtful" if {
	count(policy.doubtful_statements({"Statement": statements}, set())) > 0
} else := "closed"

_with_deny(drop, part) := _state([_allow_all, _replace(_deny_all, drop, part)])

test_a_deny_that_covers_all_closes if {
	every part in [
		{},
		{"Principal": {"AWS": ["*"]}},
		{"Action": ["*"], "Resource": ["*"]},
		{"Action": ["S3:get*", "s3:PUT*"]},
		{"Condition": {"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}},
		{"Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}},
		{"Condition": {"ForAllValues:StringNotLike": {"aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"]}}},
		{"Condition": {"NotIpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}}},
		{"Condition": {"ArnNotLike": {"aws:PrincipalArn": ["arn:aws:iam::111122223333:role/*"]}}},
		{"Condition": {
			"StringNotEquals": {"aws:PrincipalAccount": ["111122223333"], "aws:SourceVpce": ["vpce-1"]},
			"BoolIfExists": {"aws:PrincipalIsAWSService": ["false"]},
		}},
	] {
		_with_deny([], part) == "closed"
	}
	_with_deny(["Principal"], {"NotPrincipal": {"AWS": ["arn:aws:iam::111122223333:root"]}}) == "closed"
	_with_deny(["Action"], {"NotAction": ["s3:ListBucket"]}) == "open"
	_with_deny(["Resource"], {"NotResource": ["arn:c"]}) == "open"
	_with_deny(["Resource"], {}) == "closed"
}

test_a_deny_of_less_leaves_open if {
	every part in [
		{"Effect": "Allow"},
		{"Principal": {"AWS": ["arn:aws:iam::111122223333:root"]}},
		{"Action": ["s3:GetObject"]},
		{"Action": ["s3:GetObject", "s3:PutObject"]},
		{"Action": ["s3:GetObject", "s3:Put?"]},
		{"Resource": ["arn:b/private/*"]},
		{"Resource": ["arn:b/?"]},
		{"Condition": {"Bool": {"aws:SecureTransport": ["false"]}}},
		{"Condition": {"Bool": {"aws:PrincipalIsAWSService": ["true"]}}},
		{"Condition": {"StringNotEquals": {"aws:PrincipalTag/team": ["red"]}}},
		{"Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}},
		{"Condition": {"StringNotLike": {"aws:PrincipalOrgID": ["o-*"]}}},
		{"Condition": {"ForAnyValue:StringNotLike": {"aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"]}}},
		{"Condition": {"NotIpAddress": {"aws:SourceIp": ["0.0.0.0/0"]}}},
		{"Condition": {"Null": {"aws:PrincipalOrgID": ["true"]}}},
	] {
		_with_deny([], part) == "open"
	}
	_with_deny(["Principal"], {"NotPrincipal": "*"}) == "open"
}

test_a_deny_with_more_conditions_is_doubtful if {
	condition := {
		"StringNotEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]},
		"Bool": {"aws:ViaAWSService": ["false"]},
	}
	_with_deny([], {"Condition": condition}) == "doubtful"
	_with_deny([], {"Condition": condition, "Action": ["s3:GetObject"]}) == "open"
	certain := _replace(_deny_all, [], {"Action": ["s3:GetObject"]})
	perhaps := _replace(_deny_all, [], {"Action": ["s3:Put*"], "Condition": condition})
	_state([_allow_all, certain, perhaps]) == "doubtful"
	policy.doubtful_statements({"Statement": [_allow_all, certain, perhaps]}, set()) == ["#1"]
}

test_denies_close_together if {
	_state([
		_allow_all,
		_replace(_deny_all, [], {"Action": ["s3:GetObject"]}),
		_replace(_deny_all, [], {"Action": ["s3:Put*"]}),
	]) == "closed"
}

test_all_but_some_actions if {
	one := _replace(_allow_all, [], {"Action": ["s3:PutObject"]})
	_state([one, _replace(_deny_all, ["Action"], {"NotAction": ["s3:Get*"]})]) == "closed"
	_state([one, _replace(_deny_all, ["Action"], {"NotAction": ["s3:Put*"]})]) == "open"
	all_but := _replace(_allow_all, ["Action"], {"NotAction": ["s3:PutObject"]})
	_state([all_but, _deny_all]) == "open"
	_state([all_but, _replace(_deny_all, [], {"Action": ["*"]})]) == "closed"
	_state([_replace(_allow_all, ["Resource"], {}), _deny_all]) == "open"
	_state([_replace(_allow_all, ["Resource"], {}), _replace(_deny_all, [], {"Resource": ["*"]})]) == "closed"
}

test_speaks_to_everyone if {
	policy.speaks_to_everyone({"Statement": [_replace(_allow_all, [], {"Condition": {"Bool": {"a": ["b"]}}})]})
	policy.speaks_to_everyone({"Statement": [_replace(_allow_all, ["Principal"], {"NotPrincipal": {"AWS": ["1"]}})]})
	not policy.speaks_to_everyone({"Statement": [_deny_all]})
	not policy.speaks_to_everyone({"Statement": [_replace(_allow_all, [], {"Principal": {"AWS": ["1"]}})]})
}

_in(condition, accounts) if {
	policy.public_statements({"Statement": [object.union(_allow_all, {"Condition": condition})]}, accounts) == []
}

test_accounts_that_are_trusted if {
	policy.accounts([], "111122223333") == set()
	accounts := policy.accounts(["222233334444"], "111122223333")
	accounts == {"111122223333", "222233334444"}
	_in({"StringEquals": {"aws:SourceAccount": ["111122223333", "222233334444"]}}, accounts)
	_in({"StringEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}}, accounts)
	_in({"ArnLike": {"aws:PrincipalArn": ["arn:aws:iam::222233334444:role/*"]}}, accounts)
	not _in({"StringEquals": {"aws:SourceAccount": ["111122223333", "333344445555"]}}, accounts)
	not _in({"ArnLike": {"aws:PrincipalArn": ["arn:aws:iam::333344445555:role/*"]}}, accounts)
	_in({"StringEquals": {"aws:SourceAccount": ["333344445555"]}}, set())
}
