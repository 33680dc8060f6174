# METADATA
# title: DynamoDB tables are encrypted with a KMS key of the account
# description: >-
#   The table is encrypted with a key that AWS owns: nobody in the account can see its use, limit who reads with it,
#   or take it away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html
# custom:
#   id: dynamodb-table-kms-encrypted
#   severity: low
#   scope: resource
#   resource: AWS::DynamoDB::Table
#   reads:
#     AWS::DynamoDB::Table: [SSEDescription]
#   message: "The table uses a key that AWS owns"
#   frameworks:
#     soc2: ["PI1.5"]
#   remediation:
#     console: >-
#       DynamoDB, Tables, the table, Additional settings, Encryption, Manage: a key stored in your account.
#     cli: |
#       aws dynamodb update-table --table-name TABLE --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=KEY_ID
#     terraform: |
#       resource "aws_dynamodb_table" "orders" {
#         server_side_encryption {
#           enabled     = true
#           kms_key_arn = aws_kms_key.tables.arn
#         }
#       }
#   since: "0.1.0"
package rules.aws.dynamodb.table_kms_encrypted

fail contains {"resource": table.arn, "evidence": {}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	"SSEDescription" in table.absent
}

fail contains {"resource": table.arn, "evidence": {}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	encryption := table.attributes.SSEDescription
	not _kms(encryption)
}

_kms(encryption) if {
	encryption.SSEType == "KMS"
	encryption.Status in {"ENABLED", "ENABLING", "UPDATING"}
}
