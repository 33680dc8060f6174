package rules.aws.iam.people_sign_in_through_federation_test

import data.rules.aws.iam.people_sign_in_through_federation as rule

_root := "arn:aws:iam::111122223333:root"

test_fail_when_an_account_is_there_with_names if {
	rule.fail == {{"resource": _root, "evidence": {
		"console_users": "ann, bob",
		"saml_providers": "arn:saml",
		"oidc_providers": "arn:1, arn:2, arn:3",
		"identity_centers": "arn:aws:sso:::instance/ssoins-1",
	}}} with input as {"resources": {
		"AWS::::Account": [{
			"arn": _root,
			"attributes": {"IdentityCenterInstances": [{"InstanceArn": "arn:aws:sso:::instance/ssoins-1"}]},
		}],
		"AWS::IAM::SAMLProvider": [{"arn": "arn:saml"}],
		"AWS::IAM::OIDCProvider": [{"arn": "arn:3"}, {"arn": "arn:1"}, {"arn": "arn:2"}],
		"AWS::IAM::CredentialReportUser": [
			{"id": "<root_account>", "attributes": {"password_enabled": "true"}},
			{"id": "ann", "attributes": {"password_enabled": "true"}},
			{"id": "bob", "attributes": {"password_enabled": "true"}},
			{"id": "ci", "attributes": {"password_enabled": "false"}},
		],
	}}
}

test_fail_when_there_is_nothing_to_name if {
	rule.fail == {{"resource": _root, "evidence": {
		"console_users": "none",
		"saml_providers": "none",
		"oidc_providers": "none",
		"identity_centers": "none",
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
