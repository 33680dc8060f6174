# METADATA
# scope: package
# title: Ways from some permissions to all of them
# description: |
#   Documents as the snapshot keeps them. Only statements without a condition on every resource count: a right over
#   one's own user, or to pass one harmless role, is no way up. Policies that allow everything are another rule's.
package lib.escalation

import data.lib.policy

# METADATA
# description: |
#   The ways, as text, by which a caller with just this policy can make itself an administrator, or nothing. See
#   https://bishopfox.com/blog/privilege-escalation-in-aws for what each of them does.
ways(document) := {concat(" + ", sort(way)) |
	count(policy.admin_statements(document)) == 0
	some way in _ways
	every action in way {
		_allowed(document, action)
	}
}

# Writing or attaching a policy, taking over somebody else, or handing a strong role to something that one controls.
_ways := {
	{"iam:AddUserToGroup"},
	{"iam:AttachGroupPolicy"},
	{"iam:AttachRolePolicy"},
	{"iam:AttachUserPolicy"},
	{"iam:CreateAccessKey"},
	{"iam:CreateLoginProfile"},
	{"iam:CreatePolicyVersion"},
	{"iam:PutGroupPolicy"},
	{"iam:PutRolePolicy"},
	{"iam:PutUserPolicy"},
	{"iam:SetDefaultPolicyVersion"},
	{"iam:UpdateAssumeRolePolicy", "sts:AssumeRole"},
	{"iam:UpdateLoginProfile"},
	{"cloudformation:CreateStack", "iam:PassRole"},
	{"codebuild:CreateProject", "codebuild:StartBuild", "iam:PassRole"},
	{"datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition", "iam:PassRole"},
	{"ec2:RunInstances", "iam:PassRole"},
	{"ecs:RegisterTaskDefinition", "ecs:RunTask", "iam:PassRole"},
	{"glue:CreateDevEndpoint", "iam:PassRole"},
	{"glue:CreateJob", "glue:StartJobRun", "iam:PassRole"},
	{"iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"},
	{"iam:PassRole", "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"},
	{"lambda:UpdateFunctionCode"},
}

_allowed(document, action) if {
	some statement in document.Statement
	_concerns(statement, "Allow", action)
	not _denied(document, action)
}

_denied(document, action) if {
	some statement in document.Statement
	_concerns(statement, "Deny", action)
}

_concerns(statement, effect, action) if {
	statement.Effect == effect
	not statement.Condition
	"*" in statement.Resource
	_covers(statement, action)
}

_covers(statement, action) if {
	some pattern in statement.Action
	policy.matches(pattern, action)
}

_covers(statement, action) if {
	excluded := {pattern | some pattern in statement.NotAction; policy.matches(pattern, action)}
	statement.NotAction
	count(excluded) == 0
}
