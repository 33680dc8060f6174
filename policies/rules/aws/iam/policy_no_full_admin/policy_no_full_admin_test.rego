package rules.aws.iam.policy_no_full_admin_test

import data.rules.aws.iam.policy_no_full_admin as rule

_arn := "arn:aws:iam::111122223333:policy/power"

_policy(attachments, versions) := {"resources": {"AWS::IAM::ManagedPolicy": [{
	"arn": _arn,
	"attributes": {"AttachmentCount": attachments, "PolicyVersionList": versions},
}]}}

_version(is_default, statement) := {"IsDefaultVersion": is_default, "Document": {"Statement": [statement]}}

_all := {"Sid": "All", "Effect": "Allow", "Action": ["*"], "Resource": ["*"]}

_fail := {{"resource": _arn, "evidence": {"attachments": 1, "statements": "All"}}}

test_fail_when_the_policy_allows_everything if {
	rule.fail == _fail with input as _policy(1, [_version(true, _all)])
	rule.in_scope == {_arn} with input as _policy(1, [_version(true, _all)])
}

test_fail_names_all_statements if {
	statements := [_all, object.union(_all, {"Sid": "Again"})]
	rule.fail == {{
		"resource": _arn,
		"evidence": {"attachments": 1, "statements": "Again, All"},
	}} with input as _policy(1, [{"IsDefaultVersion": true, "Document": {"Statement": statements}}])
}

test_fail_when_there_is_a_condition if {
	mfa := {"Condition": {"Bool": {"aws:MultiFactorAuthPresent": ["true"]}}}
	rule.fail == _fail with input as _policy(1, [_version(true, object.union(_all, mfa))])
}

test_pass_when_one_service_is_allowed if {
	rule.fail == set() with input as _policy(1, [_version(true, object.union(_all, {"Action": ["iam:*"]}))])
}

test_pass_when_only_an_old_version_allows_everything if {
	some_service := object.union(_all, {"Action": ["s3:*"]})
	rule.fail == set() with input as _policy(1, [_version(false, _all), _version(true, some_service)])
}

test_out_of_scope_when_not_attached if {
	rule.fail == set() with input as _policy(0, [_version(true, _all)])
	rule.in_scope == set() with input as _policy(0, [_version(true, _all)])
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::IAM::ManagedPolicy": []}}
}
