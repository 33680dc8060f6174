# METADATA
# title: Personal data in tables goes when its time is over
# description: >-
#   DynamoDB deletes an item by itself where time to live is set for the table. Which tables hold personal data, a
#   person has to say; here is what each of them does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
# custom:
#   id: dynamodb-table-expiry-reviewed
#   severity: low
#   scope: resource
#   resource: AWS::DynamoDB::Table
#   reads:
#     AWS::DynamoDB::Table: [TimeToLiveDescription]
#   message: "Time to live is {status} (attribute: {attribute})"
#   manual: true
#   frameworks:
#     soc2: ["P4.3"]
#   remediation:
#     console: >-
#       DynamoDB, Tables, the table, Additional settings, Time to Live, Turn on.
#     cli: |
#       aws dynamodb update-time-to-live --table-name NAME \
#         --time-to-live-specification Enabled=true,AttributeName=expires
#     terraform: |
#       resource "aws_dynamodb_table" "sessions" {
#         ttl {
#           enabled        = true
#           attribute_name = "expires"
#         }
#       }
#   since: "0.1.0"
package rules.aws.dynamodb.table_expiry_reviewed

fail contains {"resource": table.arn, "evidence": {"status": lower(ttl.TimeToLiveStatus), "attribute": attribute}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	ttl := table.attributes.TimeToLiveDescription
	attribute := object.get(ttl, "AttributeName", "none")
}

fail contains {"resource": table.arn, "evidence": {"status": "never set", "attribute": "none"}} if {
	some table in input.resources["AWS::DynamoDB::Table"]
	"TimeToLiveDescription" in table.absent
}
