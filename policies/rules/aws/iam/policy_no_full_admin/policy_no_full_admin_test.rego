package rules.aws.iam.policy_no_full_admin_test

import data.rules.aws.iam.policy_no_full_admin as rule

_arn := "arn:aws:iam::111122223333:policy/power"

_policy(attachments, versions) := {"parameters": {"accepted_roles": []}, "resources": {
	"AWS::IAM::ManagedPolicy": [{
		"arn": _arn,
		"attributes": {"AttachmentCount": attachments, "PolicyVersionList": versions},
	}],
	"AWS::IAM::User": [],
	"AWS::IAM::Group": [],
	"AWS::IAM::Role": [],
}}

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
	rule.sure == set() with input as _policy(0, [_version(true, object.union(_all, {"Action": ["s3:*"]}))])
}

_held(holders) := object.union(_policy(1, [_version(true, _all)]), {
	"parameters": {"accepted_roles": ["AWSReservedSSO_AdministratorAccess_*", "break-glass"]},
	"resources": holders,
})

_holder(name) := {"arn": name, "attributes": {"RoleName": name, "AttachedManagedPolicies": [{"PolicyArn": _arn}]}}

test_pass_when_only_accepted_roles_hold_it if {
	every name in ["AWSReservedSSO_AdministratorAccess_1a2b", "break-glass"] {
		rule.fail == set() with input as _held({"AWS::IAM::Role": [_holder(name)]})
		rule.unsure == set() with input as _held({"AWS::IAM::Role": [_holder(name)]})
	}
}

test_fail_when_anybody_else_holds_it if {
	rule.fail == _fail with input as _held({"AWS::IAM::Role": [_holder("admin"), _holder("break-glass")]})
	rule.fail == _fail with input as _held({"AWS::IAM::User": [_holder("break-glass")]})
	rule.fail == _fail with input as _held({"AWS::IAM::Group": [_holder("break-glass")]})
}

test_no_fail_while_the_name_of_a_role_is_unknown if {
	nameless := {"arn": "r", "attributes": {"AttachedManagedPolicies": [{"PolicyArn": _arn}]}}
	rule.fail == set() with input as _held({"AWS::IAM::Role": [nameless]})
}

test_unsure_when_not_all_holders_are_seen if {
	rule.fail == set() with input as _held({})
	rule.unsure == {{
		"resource": _arn,
		"reason": "Not all who hold the policy are to be seen",
	}} with input as _held({})
}

test_not_unsure_when_it_is_known_who_may_hold_what if {
	rule.unsure == set() with input as _policy(1, [_version(true, _all)])
	rule.unsure == set() with input as object.union(_held({"AWS::IAM::User": [_holder("ann")]}), _twice)
	less := object.union(_all, {"Action": ["s3:*"]})
	rule.unsure == set() with input as object.union(_policy(1, [_version(true, less)]), _only_break_glass)
}

_twice := {"resources": {"AWS::IAM::ManagedPolicy": [{
	"arn": _arn,
	"attributes": {"AttachmentCount": 2, "PolicyVersionList": [_version(true, _all)]},
}]}}

_only_break_glass := {"parameters": {"accepted_roles": ["break-glass"]}}

test_one_accepted_role_is_enough if {
	held := object.union(_held({"AWS::IAM::Role": [_holder("break-glass")]}), _only_break_glass)
	rule.fail == set() with input as held
}

test_pass_when_nearly_everything_is_allowed_is_noted if {
	power := {"Sid": "Power", "Effect": "Allow", "NotAction": ["iam:*"], "Resource": ["*"]}
	rule.fail == set() with input as _policy(1, [_version(true, power)])
	rule.sure == {_arn} with input as _policy(1, [_version(true, power)])
	note := {"resource": _arn, "note": "Statement Power allows nearly everything"}
	rule.notes == {note} with input as _policy(1, [_version(true, power)])
}

test_fail_when_a_deny_stands_beside_it if {
	deny := {"Effect": "Deny", "Action": ["*"], "Resource": ["*"]}
	both := [{"IsDefaultVersion": true, "Document": {"Statement": [_all, deny]}}]
	rule.fail == _fail with input as _policy(1, both)
	rule.sure == set() with input as _policy(1, both)
}

test_pass_when_empty if {
	rule.fail == set() with input as {"parameters": {"accepted_roles": []}, "resources": {
		"AWS::IAM::ManagedPolicy": [],
		"AWS::IAM::User": [],
		"AWS::IAM::Group": [],
		"AWS::IAM::Role": [],
	}}
}
