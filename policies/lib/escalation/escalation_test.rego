package lib.escalation_test

import data.lib.escalation

_allow(actions) := {"Effect": "Allow", "Action": actions, "Resource": ["*"]}

_deny(actions) := {"Effect": "Deny", "Action": actions, "Resource": ["*"]}

_ways(statements) := escalation.ways({"Statement": statements})

test_one_action_is_enough if {
	_ways([_allow(["iam:CreatePolicyVersion"])]) == {"iam:CreatePolicyVersion"}
	_ways([_allow(["IAM:putUser*"])]) == {"iam:PutUserPolicy"}
}

test_actions_of_several_statements_add_up if {
	_ways([_allow(["iam:PassRole"]), _allow(["ec2:*"])]) == {"ec2:RunInstances + iam:PassRole"}
	_ways([_allow(["ec2:RunInstances"])]) == set()
	_ways([_allow(["iam:PassRole", "lambda:CreateFunction"])]) == set()
}

test_what_is_denied_is_no_way if {
	_ways([_allow(["iam:CreateAccessKey"]), _deny(["iam:Create*"])]) == set()
	_ways([_allow(["iam:CreateAccessKey"]), _deny(["iam:Delete*"])]) == {"iam:CreateAccessKey"}
}

test_a_narrow_or_conditional_deny_takes_nothing_away if {
	allowed := _allow(["iam:CreateAccessKey"])
	narrow := object.union(_deny(["iam:*"]), {"Resource": ["arn:aws:iam::111122223333:user/ann"]})
	unless := object.union(_deny(["iam:*"]), {"Condition": {"Bool": {"aws:MultiFactorAuthPresent": ["false"]}}})
	_ways([allowed, narrow]) == {"iam:CreateAccessKey"}
	_ways([allowed, unless]) == {"iam:CreateAccessKey"}
}

test_a_narrow_or_conditional_allow_is_no_way if {
	_ways([object.union(_allow(["iam:CreateAccessKey"]), {"Resource": ["arn:aws:iam::*:user/${aws:username}"]})]) == set()
	_ways([object.union(_allow(["iam:CreateAccessKey"]), {"Condition": {"Bool": {"aws:ViaAWSService": ["true"]}}})]) == set()
}

test_all_but_some_actions if {
	all_but := {"Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": ["*"]}
	_ways([all_but]) == {"lambda:UpdateFunctionCode"}
	_ways([all_but, _allow(["iam:PassRole"])]) & {"ec2:RunInstances + iam:PassRole"} == {"ec2:RunInstances + iam:PassRole"}
}

test_everything_is_another_rules if {
	_ways([_allow(["*"])]) == set()
	_ways([_allow(["iam:*"])]) & {"iam:PutRolePolicy"} == {"iam:PutRolePolicy"}
}

_actions := [
	"cloudformation:CreateStack",
	"codebuild:CreateProject",
	"codebuild:StartBuild",
	"datapipeline:CreatePipeline",
	"datapipeline:PutPipelineDefinition",
	"ec2:RunInstances",
	"ecs:RegisterTaskDefinition",
	"ecs:RunTask",
	"glue:CreateDevEndpoint",
	"glue:CreateJob",
	"glue:StartJobRun",
	"iam:AddUserToGroup",
	"iam:AttachGroupPolicy",
	"iam:AttachRolePolicy",
	"iam:AttachUserPolicy",
	"iam:CreateAccessKey",
	"iam:CreateLoginProfile",
	"iam:CreatePolicyVersion",
	"iam:PassRole",
	"iam:PutGroupPolicy",
	"iam:PutRolePolicy",
	"iam:PutUserPolicy",
	"iam:SetDefaultPolicyVersion",
	"iam:UpdateAssumeRolePolicy",
	"iam:UpdateLoginProfile",
	"lambda:CreateFunction",
	"lambda:InvokeFunction",
	"lambda:UpdateFunctionCode",
	"sagemaker:CreateNotebookInstance",
	"sagemaker:CreatePresignedNotebookInstanceUrl",
	"sts:AssumeRole",
]

test_every_way_counts if {
	_ways([_allow(_actions)]) == {
		"cloudformation:CreateStack + iam:PassRole",
		"codebuild:CreateProject + codebuild:StartBuild + iam:PassRole",
		"datapipeline:CreatePipeline + datapipeline:PutPipelineDefinition + iam:PassRole",
		"ec2:RunInstances + iam:PassRole",
		"ecs:RegisterTaskDefinition + ecs:RunTask + iam:PassRole",
		"glue:CreateDevEndpoint + iam:PassRole",
		"glue:CreateJob + glue:StartJobRun + iam:PassRole",
		"iam:AddUserToGroup",
		"iam:AttachGroupPolicy",
		"iam:AttachRolePolicy",
		"iam:AttachUserPolicy",
		"iam:CreateAccessKey",
		"iam:CreateLoginProfile",
		"iam:CreatePolicyVersion",
		"iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction",
		"iam:PassRole + sagemaker:CreateNotebookInstance + sagemaker:CreatePresignedNotebookInstanceUrl",
		"iam:PutGroupPolicy",
		"iam:PutRolePolicy",
		"iam:PutUserPolicy",
		"iam:SetDefaultPolicyVersion",
		"iam:UpdateAssumeRolePolicy + sts:AssumeRole",
		"iam:UpdateLoginProfile",
		"lambda:UpdateFunctionCode",
	}
}
