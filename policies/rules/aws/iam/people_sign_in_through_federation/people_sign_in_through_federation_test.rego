package rules.aws.iam.people_sign_in_through_federation_test

import data.rules.aws.iam.people_sign_in_through_federation as rule

_root := "arn:aws:iam::111122223333:root"

test_fail_when_an_account_is_there_with_counts if {
	rule.fail == {{"resource": _root, "evidence": {
		"console_users": 2,
		"saml_providers": 1,
		"oidc_providers": 3,
		"identity_centers": 1,
	}}} with input as {"resources": {
		"AWS::::Account": [{
			"arn": _root,
			"attributes": {"IdentityCenterInstances": [{"InstanceArn": "arn:aws:sso:::instance/ssoins-1"}]},
		}],
		"AWS::IAM::SAMLProvider": [{"attributes": {}}],
		"AWS::IAM::OIDCProvider": [{"attributes": {}}, {"attributes": {}}, {"attributes": {}}],
		"AWS::IAM::CredentialReportUser": [
			{"id": "<root_account>", "attributes": {"password_enabled": "true"}},
			{"id": "ann", "attributes": {"password_enabled": "true"}},
			{"id": "bob", "attributes": {"password_enabled": "true"}},
			{"id": "ci", "attributes": {"password_enabled": "false"}},
		],
	}}
}

test_fail_when_there_is_nothing_to_count if {
	rule.fail == {{"resource": _root, "evidence": {
		"console_users": 0,
		"saml_providers": 0,
		"oidc_providers": 0,
		"identity_centers": 0,
	}}} with input as {"resources": {
		"AWS::::Account": [{"arn": _root, "attributes": {}}],
		"AWS::IAM::SAMLProvider": [],
		"AWS::IAM::OIDCProvider": [],
		"AWS::IAM::CredentialReportUser": [],
	}}
}

test_pass_when_empty if {
	rule.fail == set() with input as {"resources": {
		"AWS::::Account": [],
		"AWS::IAM::SAMLProvider": [],
		"AWS::IAM::OIDCProvider": [],
		"AWS::IAM::CredentialReportUser": [],
	}}
}
