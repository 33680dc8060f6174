# METADATA
# title: Lambda functions have their invocations recorded by a trail
# description: >-
#   No trail that is on records the data events of the function, so nobody can say who called it, and when. Selectors
#   of all functions and of this one count, in the basic and the advanced form; an advanced selector with further
#   conditions leaves some calls out and does not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   id: lambda-function-invocations-logged
#   severity: low
#   scope: account
#   resource: AWS::Lambda::Function
#   reads:
#     AWS::Lambda::Function: [FunctionArn]
#     AWS::CloudTrail::Trail: [IsMultiRegionTrail, HomeRegion, Status, EventSelectors, AdvancedEventSelectors]
#   message: "No active trail records invocations of {function}"
#   closed_world: true
#   frameworks:
#     soc2: ["A1.2"]
#   remediation:
#     console: >-
#       CloudTrail, Trails, the trail, Data events, Edit: Lambda, log all events.
#     cli: |
#       aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors file://lambda.json
#     terraform: |
#       resource "aws_cloudtrail" "main" {
#         advanced_event_selector {
#           field_selector {
#             field  = "eventCategory"
#             equals = ["Data"]
#           }
#           field_selector {
#             field  = "resources.type"
#             equals = ["AWS::Lambda::Function"]
#           }
#         }
#       }
#   since: "0.1.0"
package rules.aws.lambda.function_invocations_logged

fail contains {"resource": function.arn, "evidence": {"function": function.attributes.FunctionArn}} if {
	some function in input.resources["AWS::Lambda::Function"]
	not _recorded[function.arn]
}

sure contains arn if some arn, true in _recorded

_recorded[function.arn] if {
	some function in input.resources["AWS::Lambda::Function"]
	some trail in _on[function.region]
	some selector in trail.EventSelectors
	some logged in selector.DataResources
	logged.Type == "AWS::Lambda::Function"
	some value in logged.Values
	value in {function.attributes.FunctionArn, concat(":", ["arn", input.partition, "lambda"])}
}

_recorded[function.arn] if {
	some function in input.resources["AWS::Lambda::Function"]
	some trail in _on[function.region]
	some selector in trail.AdvancedEventSelectors
	fields := {[field.Field, value] | some field in selector.FieldSelectors; some value in field.Equals}
	fields - {["resources.ARN", function.attributes.FunctionArn]} == _invocations
	every field in selector.FieldSelectors {
		field.Equals
	}
}

_invocations := {["eventCategory", "Data"], ["resources.type", "AWS::Lambda::Function"]}

_on[region] contains trail.attributes if {
	some function in input.resources["AWS::Lambda::Function"]
	region := function.region
	some trail in input.resources["AWS::CloudTrail::Trail"]
	trail.attributes.Status.IsLogging == true
	true in {trail.attributes.IsMultiRegionTrail, trail.attributes.HomeRegion == region}
}
