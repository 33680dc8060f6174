# METADATA
# title: The management account runs no workloads
# description: >-
#   No guardrail holds the management account, so nothing that can be attacked belongs there. The evidence is what
#   runs in it; a person decides which of it has to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html
# custom:
#   id: organizations-management-account-empty
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Organization]
#     AWS::EC2::Instance: [InstanceId]
#     AWS::RDS::DBInstance: [DBInstanceIdentifier]
#     AWS::Lambda::Function: [FunctionName]
#     AWS::DynamoDB::Table: [TableName]
#     AWS::S3::Bucket: [Name]
#   message: "It has {instances} instances, {databases} databases, {functions} functions, {tables} tables, {buckets} buckets; regions in use: {regions}"
#   manual: true
#   not_applicable: "This is not the management account of an organization"
#   frameworks:
#     cis-aws-7.0: ["2.1.3"]
#   remediation:
#     console: >-
#       Move each workload to a member account, with Organizations, AWS accounts, Add an AWS account.
#     cli: |
#       aws organizations create-account --email workload@example.com --account-name workload
#     terraform: |
#       resource "aws_organizations_account" "workload" {
#         name  = "workload"
#         email = "workload@example.com"
#       }
#   since: "0.1.0"
package rules.aws.organizations.management_account_empty

import data.lib.text

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	"Organization" in account.absent
}

out_of_scope contains account.arn if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId != account.account
}

fail contains {"resource": account.arn, "evidence": evidence} if {
	some account in input.resources["AWS::::Account"]
	account.attributes.Organization.MasterAccountId == account.account
	evidence := {
		"regions": text.list(_regions),
		"instances": count(input.resources["AWS::EC2::Instance"]),
		"databases": count(input.resources["AWS::RDS::DBInstance"]),
		"functions": count(input.resources["AWS::Lambda::Function"]),
		"tables": count(input.resources["AWS::DynamoDB::Table"]),
		"buckets": count(input.resources["AWS::S3::Bucket"]),
	}
}

_regions contains item.region if some item in input.resources["AWS::EC2::Instance"]

_regions contains item.region if some item in input.resources["AWS::RDS::DBInstance"]

_regions contains item.region if some item in input.resources["AWS::Lambda::Function"]

_regions contains item.region if some item in input.resources["AWS::DynamoDB::Table"]

_regions contains item.region if some item in input.resources["AWS::S3::Bucket"]
