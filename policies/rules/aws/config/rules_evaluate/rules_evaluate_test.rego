package rules.aws.config.rules_evaluate_test

import data.rules.aws.config.rules_evaluate as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:region/eu-west-1"

_region := {"arn": _arn, "absent": [], "attributes": {}}

_config_rule(attributes) := {"arn": "arn:aws:config:eu-west-1:111122223333:configrule/1", "absent": [], "attributes": attributes}

_conformance_pack(attributes) := {"arn": "arn:aws:config:eu-west-1:111122223333:conformancepack/1", "absent": [], "attributes": attributes}

_in(resources) := {"resources": object.union({"AWS::::Region": [], "AWS::Config::ConfigRule": [], "AWS::Config::ConformancePack": []}, resources)}

test_fail_when_there_is_nothing if {
	found := _in({"AWS::::Region": [_region]})
	rule.fail == {{"resource": _arn, "evidence": {"rules": 0}}} with input as found
	rule.sure == set() with input as found
}

test_fail_when_the_only_rule_goes_away if {
	found := _in({
		"AWS::::Region": [_region],
		"AWS::Config::ConfigRule": [_config_rule({"ConfigRuleState": "DELETING"})],
	})
	rule.fail == {{"resource": _arn, "evidence": {"rules": 1}}} with input as found
	rule.sure == set() with input as found
}

test_pass_when_a_rule_is_active if {
	found := _in({
		"AWS::::Region": [_region],
		"AWS::Config::ConfigRule": [_config_rule({"ConfigRuleState": "ACTIVE"})],
	})
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_pass_when_a_rule_is_being_evaluated if {
	found := _in({
		"AWS::::Region": [_region],
		"AWS::Config::ConfigRule": [_config_rule({"ConfigRuleState": "EVALUATING"})],
	})
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_near_miss_when_there_is_only_a_conformance_pack if {
	found := _in({
		"AWS::::Region": [_region],
		"AWS::Config::ConformancePack": [_conformance_pack({"ConformancePackName": "baseline"})],
	})
	rule.fail == set() with input as found
	rule.sure == {_arn} with input as found
}

test_empty_account if rule.fail == set() with input as _in({})
