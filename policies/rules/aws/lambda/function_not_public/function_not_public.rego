# METADATA
# title: Lambda functions cannot be called by everyone
# description: >-
#   The resource policy of the function allows everyone, without a condition that ties the caller to an account, an
#   organization, a network or a resource: anyone can run it, on your bill and with the rights of its role. Conditions
#   that every caller meets, such as a star or a negated operator, do not count, and Deny statements are not
#   subtracted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1
# custom:
#   id: lambda-function-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::Lambda::Function
#   reads:
#     AWS::Lambda::Function: [Policy]
#   message: "The policy allows everyone in {statements}"
#   frameworks:
#     cis-aws-7.0: ["2.21"]
#   remediation:
#     console: >-
#       Lambda, the function, Configuration, Permissions, Resource-based policy statements: delete the statement, or
#       name the accounts, the organization (aws:PrincipalOrgID) or the source (aws:SourceArn) that need it. Give
#       function URLs the type AWS_IAM.
#     cli: |
#       aws lambda remove-permission --function-name NAME --statement-id SID
#       aws lambda add-permission --function-name NAME --statement-id SID --action lambda:InvokeFunction \
#         --principal s3.amazonaws.com --source-arn BUCKET_ARN --source-account ACCOUNT
#     terraform: |
#       resource "aws_lambda_permission" "from_bucket" {
#         function_name  = aws_lambda_function.orders.function_name
#         action         = "lambda:InvokeFunction"
#         principal      = "s3.amazonaws.com"
#         source_arn     = aws_s3_bucket.orders.arn
#         source_account = data.aws_caller_identity.current.account_id
#       }
#   since: "0.1.0"
package rules.aws.lambda.function_not_public

import data.lib.policy

fail contains {"resource": item.arn, "evidence": {"statements": concat(", ", statements)}} if {
	some item in input.resources["AWS::Lambda::Function"]
	statements := policy.public_statements(item.attributes.Policy)
	count(statements) > 0
}
