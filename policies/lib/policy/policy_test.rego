package lib.policy_test

import data.lib.policy

_allow(part) := {"Statement": [object.union({"Effect": "Allow"}, part)]}

test_matches_wildcards_without_case if {
	policy.matches("iam:Create*", "IAM:createUser")
	policy.matches("i*:*User", "iam:CreateUser")
	policy.matches("iam:?reateUser", "iam:CreateUser")
	not policy.matches("iam:?CreateUser", "iam:CreateUser")
	not policy.matches("iam:Create", "iam:CreateUser")
	not policy.matches("am:CreateUser", "iam:CreateUser")
	policy.matches("arn:aws:s3:::a.b[1]{2}+(3)", "arn:aws:s3:::a.b[1]{2}+(3)")
	not policy.matches("arn:aws:s3:::a.b", "arn:aws:s3:::aXb")
}

test_covers_only_all if {
	every patterns in [["*"], ["s3:*"], ["S3:*"], ["s*"], ["*:*"], ["s3:Get*", "s3:?*"]] {
		policy.covers(patterns, "s3:")
	}
	every patterns in [[], ["s3:Get*"], ["s3:?"], ["s3:*t"], ["s3-outposts:*"], ["iam:*"], ["s3:a"]] {
		not policy.covers(patterns, "s3:")
	}
}

test_admin_is_every_action_on_every_resource if {
	every part in [
		{"Action": ["*"], "Resource": ["*"]},
		{"Action": ["s3:Get*", "*:*"], "Resource": ["arn:aws:s3:::b", "**"]},
		{"Action": ["*"], "Resource": ["*"], "Condition": {"Bool": {"aws:MultiFactorAuthPresent": ["true"]}}},
		{"NotAction": [], "Resource": ["*"]},
		{"NotAction": ["nothing"], "Resource": ["*"]},
		{"Action": ["*"], "NotResource": []},
		{"Action": ["*"], "NotResource": ["nothing"]},
	] {
		policy.admin_statements(_allow(part)) == ["#1"]
	}
}

test_less_than_everything_is_no_admin if {
	every part in [
		{"Action": ["iam:*"], "Resource": ["*"]},
		{"Action": ["*:Get*"], "Resource": ["*"]},
		{"Action": ["*"], "Resource": ["arn:aws:*"]},
		{"Action": ["*"], "Resource": ["*:*"]},
		{"NotAction": ["iam:*", "organizations:*"], "Resource": ["*"]},
		{"NotAction": ["nothing", "iam:*"], "Resource": ["*"]},
		{"NotAction": ["*"], "Resource": ["*"]},
		{"NotAction": ["*:*"], "Resource": ["*"]},
		{"Action": ["*"], "NotResource": ["arn:aws:s3:::b"]},
		{"Action": ["*"], "NotResource": ["*"]},
		{"Effect": "Deny", "Action": ["*"], "Resource": ["*"]},
	] {
		policy.admin_statements(_allow(part)) == []
	}
}

test_statements_go_by_sid_or_number if {
	full := {"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}
	policy.admin_statements({"Statement": [full, object.union(full, {"Sid": "All"})]}) == ["#1", "All"]
}

test_anyone_is_public if {
	every part in [
		{"Principal": "*"},
		{"Principal": {"AWS": ["*"]}},
		{"Principal": {"AWS": ["111122223333", "*"]}},
		{"NotPrincipal": {"AWS": ["111122223333"]}},
	] {
		policy.public_statements(_allow(part), set()) == ["#1"]
	}
	every part in [
		{"Principal": {"AWS": ["arn:aws:iam::111122223333:root"]}},
		{"Principal": {"Service": ["sns.amazonaws.com"]}},
		{"NotPrincipal": "*"},
		{"Effect": "Deny", "Principal": "*"},
	] {
		policy.public_statements(_allow(part), set()) == []
	}
}

_open(condition) if {
	policy.public_statements(_allow({"Principal": "*", "Condition": condition}), set()) == ["#1"]
}

test_conditions_that_restrict if {
	every condition in [
		{"StringEquals": {"aws:PrincipalOrgID": ["o-a1b2c3d4e5"]}},
		{"StringEqualsIgnoreCase": {"AWS:SOURCEACCOUNT": ["111122223333"]}},
		{"StringEquals": {"AWS:SourceOwner": ["111122223333"]}},
		{"StringEquals": {"aws:PrincipalAccount": ["111122223333"]}},
		{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"]}},
		{"StringEquals": {"aws:SourceOrgID": ["o-a1b2c3d4e5"]}},
		{"StringLike": {"aws:SourceOrgPaths": ["o-a1b2c3d4e5/r-ab12/*"]}},
		{"StringEquals": {"aws:SourceVpc": ["vpc-1"]}},
		{"StringEquals": {"aws:SourceVpce": ["vpce-1", "vpce-2"]}},
		{"StringLike": {"aws:userId": ["AROAEXAMPLE:*"]}},
		{"StringEquals": {"kms:CallerAccount": ["111122223333"], "kms:ViaService": ["s3.eu-west-1.amazonaws.com"]}},
		{"StringEquals": {"s3:DataAccessPointAccount": ["111122223333"]}},
		{"ArnLike": {"s3:DataAccessPointArn": ["arn:aws:s3:eu-west-1:111122223333:accesspoint/*"]}},
		{"ArnEquals": {"aws:SourceArn": ["arn:aws:sns:eu-west-1:111122223333:topic"]}},
		{"ArnLike": {"aws:SourceArn": ["arn:aws:s3:*:*:bucket"]}},
		{"ArnLike": {"aws:SourceArn": ["arn:aws:s3:::bucket"]}},
		{"ArnLike": {"aws:PrincipalArn": ["arn:aws:iam::111122223333:role/*"]}},
		{"IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}},
		{"IpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}},
		{"IpAddress": {"aws:SourceIp": ["2001::/16"]}},
		{"StringEquals": {"lambda:FunctionUrlAuthType": ["AWS_IAM"]}},
		{"StringLike": {"aws:PrincipalOrgID": ["*"]}, "StringEquals": {"aws:SourceAccount": ["111122223333"]}},
	] {
		not _open(condition)
	}
}

test_conditions_that_only_look_so if {
	every condition in [
		{},
		{"StringLike": {"aws:PrincipalOrgID": ["*"]}},
		{"StringLike": {"aws:PrincipalOrgID": ["o-*"]}},
		{"StringLike": {"aws:SourceVpce": ["vpce-*"]}},
		{"StringLike": {"aws:SourceVpc": ["vpc-?*"]}},
		{"StringLike": {"aws:SourceAccount": ["111122223333", "*"]}},
		{"StringEquals": {"aws:SourceAccount": []}},
		{"StringEqualsIfExists": {"aws:SourceAccount": ["111122223333"]}},
		{"StringNotEquals": {"aws:SourceAccount": ["111122223333"]}},
		{"ForAllValues:StringEquals": {"aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"]}},
		{"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24"]}},
		{"IpAddress": {"aws:SourceIp": ["0.0.0.0/0"]}},
		{"IpAddress": {"aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"]}},
		{"IpAddress": {"aws:SourceIp": ["8.0.0.0/7"]}},
		{"IpAddress": {"aws:SourceIp": ["::/0"]}},
		{"IpAddress": {"aws:SourceIp": ["2000::/15"]}},
		{"Null": {"aws:SourceArn": ["false"]}},
		{"Bool": {"aws:SecureTransport": ["true"]}},
		{"StringEquals": {"kms:ViaService": ["s3.eu-west-1.amazonaws.com"]}},
		{"StringEquals": {"sns:Protocol": ["https"]}},
		{"StringEquals": {"sns:Endpoint": ["arn:aws:sqs:eu-west-1:111122223333:queue"]}},
		{"StringEquals": {"lambda:FunctionUrlAuthType": ["NONE"]}},
		{"ArnLike": {"aws:SourceArn": ["*"]}},
		{"ArnLike": {"aws:SourceArn": ["arn:aws:sns:*:*:*"]}},
		{"ArnLike": {"aws:SourceArn": ["arn:aws:s3:::*"]}},
		{"ArnLike": {"aws:PrincipalArn": ["arn:aws:iam::*:role/admin"]}},
	] {
		_open(condition)
	}
}

_deny := {
	"Effect": "Deny",
	"Principal": "*",
	"Action": ["s3:*"],
	"Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
	"Condition": {"Bool": {"aws:SecureTransport": ["false"]}},
}

_tls(statements) if policy.tls_only({"Statement": statements}, "arn:aws:s3:::logs")

test_tls_only if {
	every part in [
		{},
		{"Principal": {"AWS": ["*"]}},
		{"Action": ["*"]},
		{"Resource": ["*"]},
		{"Resource": ["arn:aws:s3:::logs*"]},
		{"Condition": {"BoolIfExists": {"AWS:securetransport": ["False"]}}},
		{"Condition": {"NumericLessThan": {"s3:TlsVersion": ["1.2"]}}},
		{"Condition": {"NumericLessThanIfExists": {"s3:TlsVersion": ["1.2"]}}},
	] {
		_tls([object.union(_without(part), part)])
	}
}

test_tls_only_in_two_statements if {
	_tls([
		object.union(_deny, {"Resource": ["arn:aws:s3:::logs"]}),
		object.union(_deny, {"Resource": ["arn:aws:s3:::logs/*"]}),
	])
}

test_not_tls_only if {
	every part in [
		{"Effect": "Allow"},
		{"Principal": {"AWS": ["arn:aws:iam::111122223333:root"]}},
		{"Action": ["s3:PutObject"]},
		{"Action": ["s3:Get*", "s3:Put*"]},
		{"Resource": ["arn:aws:s3:::logs/*"]},
		{"Resource": ["arn:aws:s3:::logs"]},
		{"Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/private/*"]},
		{"Resource": ["arn:aws:s3:::other", "arn:aws:s3:::other/*"]},
		{"Condition": {"Bool": {"aws:SecureTransport": ["true"]}}},
		{"Condition": {"BoolIfExists": {"aws:SecureTransport": ["true"]}}},
		{"Condition": {"Bool": {"aws:SecureTransport": ["false"], "aws:ViaAWSService": ["false"]}}},
		{"Condition": {
			"Bool": {"aws:SecureTransport": ["false"]},
			"StringNotEquals": {"aws:PrincipalAccount": ["111122223333"]},
		}},
		{"Condition": {"StringEquals": {"aws:SecureTransport": ["false"]}}},
		{"Condition": {"Bool": {"aws:ViaAWSService": ["false"]}}},
		{"Condition": {"NumericLessThan": {"s3:TlsVersion": ["1.1"]}}},
		{"Condition": {"NumericLessThanIfExists": {"s3:TlsVersion": ["1.1"]}}},
	] {
		not _tls([object.union(_without(part), part)])
	}
	not _tls([])
	not _tls([object.remove(_deny, ["Condition"])])
	not _tls([object.union(object.remove(_deny, ["Principal"]), {"NotPrincipal": {"AWS": ["111122223333"]}})])
	not _tls([object.union(object.remove(_deny, ["Action"]), {"NotAction": ["s3:ListAllMyBuckets"]})])
}

# object.union merges deeply: what a case replaces has to go first.
_without(part) := object.remove(_deny, object.keys(part))

test_remarks_on_conditions if {
	full := {"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}
	policy.admin_remarks({"Statement": [full]}) == set()
	condition := {"Condition": {"Bool": {"aws:MultiFactorAuthPresent": ["true"]}}}
	remark := "Statement All has a condition, which does not make it less"
	policy.admin_remarks({"Statement": [object.union(full, condition)]}) == {remark}
	policy.admin_remarks({"Statement": [object.union(full, {"Action": ["s3:*"]})]}) == set()
}

test_remarks_on_nearly_everything if {
	every part in [
		{"Action": ["*"], "Resource": ["arn:aws:*"]},
		{"Action": ["*"], "Resource": ["arn:*"]},
		{"Action": ["*"], "Resource": ["*:*"]},
		{"NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": ["*"]},
		{"Action": ["*"], "NotResource": ["arn:aws:s3:::b"]},
	] {
		policy.admin_remarks(_allow(part)) == {"Statement #1 allows nearly everything"}
		policy.admin_statements(_allow(part)) == []
	}
	every part in [
		{"Action": ["*"], "Resource": ["arn:aws:s3:::*"]},
		{"Action": ["s3:*"], "Resource": ["*"]},
		{"Effect": "Deny", "NotAction": ["s3:*"], "Resource": ["*"]},
	] {
		policy.admin_remarks(_allow(part)) == set()
	}
}
