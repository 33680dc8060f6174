# METADATA
# title: DynamoDB tables are protected from deletion
# description: >-
#   One call, or one mistaken change of a template, deletes the table and its data. Deletion protection makes that two
#   deliberate steps.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6
# custom:
#   id: dynamodb-table-deletion-protection
#   severity: medium
#   scope: resource
#   resource: AWS::DynamoDB::Table
#   reads:
#     AWS::DynamoDB::Table: [DeletionProtectionEnabled]
#   message: "Table {id} can be deleted in one step"
#   frameworks:
#     sre: ["SRE-13-05"]
#   remediation:
#     console: >-
#       DynamoDB, Tables, the table, Additional settings, Deletion protection: Turn on.
#     cli: |
#       aws dynamodb update-table --table-name TABLE --deletion-protection-enabled
#     terraform: |
#       resource "aws_dynamodb_table" "orders" {
#         deletion_protection_enabled = true
#       }
#   since: "0.1.0"
package rules.aws.dynamodb.table_deletion_protection

fail contains {"resource": table.arn, "evidence": {"id": table.id}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	table.attributes.DeletionProtectionEnabled == false
}

fail contains {"resource": table.arn, "evidence": {"id": table.id}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	"DeletionProtectionEnabled" in table.absent
}
