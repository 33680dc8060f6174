package rules.aws.glue.job_logs_test

import data.rules.aws.glue.job_logs as rule

_arn := "arn:aws:glue:eu-west-1:111122223333:job/one"

_job(attributes) := {"arn": _arn, "absent": [], "attributes": attributes}

_in(jobs) := {"resources": {"AWS::Glue::Job": jobs}}

test_fail_when_it_is_off if {
	found := _in([_job({"LogArguments": {"--enable-continuous-cloudwatch-log": "false"}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_fail_when_it_is_not_set if {
	found := _in([_job({"LogArguments": {}})])
	rule.fail == {{"resource": _arn, "evidence": {}}} with input as found
}

test_pass_when_it_is_on if {
	found := _in([_job({"LogArguments": {"--enable-continuous-cloudwatch-log": "true"}})])
	rule.fail == set() with input as found
}

test_empty_account if rule.fail == set() with input as _in([])
