package rules.aws.organizations.management_account_empty_test

import data.rules.aws.organizations.management_account_empty as rule

_root := "arn:aws:iam::111122223333:root"

_account(management, attributes, absent) := {
	"arn": _root,
	"account": "111122223333",
	"attributes": object.union({"Organization": {"MasterAccountId": management}}, attributes),
	"absent": absent,
}

_snapshot(account) := {"resources": {
	"AWS::::Account": [account],
	"AWS::EC2::Instance": [{"region": "eu-west-1"}],
	"AWS::RDS::DBInstance": [{"region": "eu-west-2"}, {"region": "eu-west-2"}],
	"AWS::Lambda::Function": [{"region": "eu-west-3"}, {}, {}],
	"AWS::DynamoDB::Table": [{"region": "us-east-1"}, {}, {}, {}],
	"AWS::S3::Bucket": [{"region": "us-east-2"}, {}, {}, {}, {}],
}}

test_fail_when_there_is_anything_with_counts if {
	management := _snapshot(_account("111122223333", {}, []))
	rule.fail == {{"resource": _root, "evidence": {
		"regions": "eu-west-1, eu-west-2, eu-west-3, us-east-1, us-east-2",
		"instances": 1,
		"databases": 2,
		"functions": 3,
		"tables": 4,
		"buckets": 5,
	}}} with input as management
	rule.out_of_scope == set() with input as management
}

test_out_of_scope_outside_the_management_account if {
	member := _snapshot(_account("999900001111", {}, []))
	rule.fail == set() with input as member
	rule.out_of_scope == {_root} with input as member
	alone := _snapshot({"arn": _root, "account": "111122223333", "attributes": {}, "absent": ["Organization"]})
	rule.fail == set() with input as alone
	rule.out_of_scope == {_root} with input as alone
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {
		"AWS::::Account": [],
		"AWS::EC2::Instance": [],
		"AWS::RDS::DBInstance": [],
		"AWS::Lambda::Function": [],
		"AWS::DynamoDB::Table": [],
		"AWS::S3::Bucket": [],
	}}
}
