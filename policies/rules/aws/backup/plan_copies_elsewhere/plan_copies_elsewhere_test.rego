package rules.aws.backup.plan_copies_elsewhere_test

import data.rules.aws.backup.plan_copies_elsewhere as rule

_arn := "arn:aws:backup:eu-west-1:111122223333:backup-plan:1"

_plan(rules) := {
	"arn": _arn, "region": "eu-west-1", "account": "111122223333", "absent": [],
	"attributes": {"BackupPlan": {"Rules": rules}},
}

_copy(region, account) := {"CopyActions": [{
	"DestinationBackupVaultArn": concat(":", ["arn:aws:backup", region, account, "backup-vault:copy"]),
}]}

_in(plans) := {"resources": {"AWS::Backup::BackupPlan": plans}}

test_fail_when_nothing_is_copied if {
	rule.fail == {{"resource": _arn, "evidence": {"rules": 1}}} with input as _in([_plan([{"RuleName": "daily"}])])
}

test_fail_when_copies_stay_where_they_are if {
	found := _in([_plan([_copy("eu-west-1", "111122223333"), {"CopyActions": []}])])
	rule.fail == {{"resource": _arn, "evidence": {"rules": 2}}} with input as found
}

test_pass_when_one_rule_copies_to_another_region_or_account if {
	every copy in [_copy("eu-central-1", "111122223333"), _copy("eu-west-1", "444455556666")] {
		rule.fail == set() with input as _in([_plan([{"RuleName": "daily"}, copy])])
	}
}

test_near_miss_when_the_plan_is_not_known if {
	unread := object.union(object.remove(_plan([]), ["attributes"]), {"attributes": {}})
	rule.fail == set() with input as _in([unread])
}

test_empty_account if rule.fail == set() with input as _in([])
