# METADATA
# title: Lambda functions run on runtimes that AWS still mends
# description: >-
#   The runtime of the function is past its deprecation date: it gets no security fixes any more, and soon the
#   function cannot be changed. The dates are a parameter, because AWS adds to them; a runtime without a date is taken
#   as supported. Functions made of container images bring their own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2
# custom:
#   id: lambda-function-runtime-supported
#   severity: medium
#   scope: resource
#   resource: AWS::Lambda::Function
#   reads:
#     AWS::Lambda::Function: [Runtime]
#   message: "Runtime {runtime} has had no fixes since {since}"
#   parameters:
#     deprecated:
#       type: array
#       items: string
#       default: [
#         nodejs4.3=2020-03-05, nodejs6.10=2019-08-12, nodejs8.10=2020-03-06, nodejs10.x=2021-07-30,
#         nodejs12.x=2023-03-31, nodejs14.x=2023-12-04, nodejs16.x=2024-06-12, nodejs18.x=2025-09-01,
#         nodejs20.x=2026-04-30, python2.7=2021-07-15, python3.6=2022-07-18, python3.7=2023-12-04,
#         python3.8=2024-10-14, python3.9=2025-12-15, ruby2.5=2021-07-30, ruby2.7=2023-12-07,
#         ruby3.2=2026-03-31, java8=2024-01-08, dotnetcore2.1=2022-01-05, dotnetcore3.1=2023-04-03,
#         dotnet6=2024-12-20, dotnet8=2026-11-10, go1.x=2024-01-08, provided=2024-01-08]
#       description: Runtimes and their deprecation dates as AWS lists them, as runtime=date
#   frameworks:
#     sre: ["SRE-02-02"]
#   remediation:
#     console: >-
#       Lambda, the function, Code, Runtime settings, Edit: a newer runtime. Test the function with it first.
#     cli: |
#       aws lambda update-function-configuration --function-name NAME --runtime python3.14
#     terraform: |
#       resource "aws_lambda_function" "orders" {
#         runtime = "python3.14"
#       }
#   since: "0.1.0"
package rules.aws.lambda.function_runtime_supported

import data.lib.age

fail contains {"resource": function.arn, "evidence": {"runtime": runtime, "since": since}} if {
	some function in input.resources["AWS::Lambda::Function"]
	some entry in input.parameters.deprecated
	[runtime, since] := split(entry, "=")
	runtime == function.attributes.Runtime
	age.at_least($"{since}T00:00:00Z", input.time, 0)
}
