package rules.aws.iam.user_permissions_through_groups_test

import data.rules.aws.iam.user_permissions_through_groups as rule

_arn := "arn:aws:iam::111122223333:user/ann"

_user(attributes) := {"resources": {"AWS::IAM::User": [{"id": "ann", "arn": _arn, "attributes": attributes}]}}

_attached := {"AttachedManagedPolicies": [{"PolicyName": "ReadOnlyAccess"}]}

_inline := {"UserPolicyList": [{"PolicyName": "buckets"}]}

_fail(policies) := {finding | finding := {"resource": _arn, "evidence": {"policies": policies}}}

test_fail_when_a_managed_policy_is_attached if {
	rule.fail == _fail("ReadOnlyAccess") with input as _user(_attached)
}

test_fail_when_a_policy_is_inline if {
	rule.fail == _fail("buckets") with input as _user(_inline)
}

test_fail_names_all_policies if {
	rule.fail == _fail("ReadOnlyAccess, buckets") with input as _user(object.union(_attached, _inline))
}

test_pass_when_the_user_has_no_policy if {
	rule.fail == set() with input as _user({"AttachedManagedPolicies": [], "UserPolicyList": []})
	rule.fail == set() with input as _user({})
}

test_pass_when_the_user_has_a_boundary_only if {
	boundary := {"PermissionsBoundary": {"PermissionsBoundaryArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}}
	rule.fail == set() with input as _user(boundary)
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {"AWS::IAM::User": []}}
}
