# METADATA
# title: EC2 instances answer metadata requests only with an IMDSv2 token
# description: >-
#   The instance metadata service answers plain requests (IMDSv1). A web application that can be made to fetch a URL
#   then hands the credentials of the instance's role to whoever asks, as in the large breaches of recent years.
#   Stopped instances count, because they start with the same setting.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-transition-to-version-2.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8
# custom:
#   id: ec2-instance-imdsv2-required
#   severity: high
#   scope: resource
#   resource: AWS::EC2::Instance
#   reads:
#     AWS::EC2::Instance: [State, MetadataOptions]
#   message: "The metadata service is on and does not require a token (HttpTokens is {tokens})"
#   frameworks:
#     cis-aws-7.0: ["6.7"]
#     cis-aws-6.0: ["6.7"]
#     cis-aws-5.0: ["5.7"]
#     cis-aws-3.0: ["5.6"]
#     soc2: ["CC7.2"]
#   remediation:
#     console: >-
#       Look at the CloudWatch metric MetadataNoToken of the instance; when it stays at zero, EC2, Instances, Actions,
#       Instance settings, Modify instance metadata options: IMDSv2 Required.
#     cli: |
#       aws ec2 modify-instance-metadata-options --instance-id INSTANCE_ID --http-tokens required
#     terraform: |
#       resource "aws_instance" "host" {
#         metadata_options {
#           http_endpoint = "enabled"
#           http_tokens   = "required"
#         }
#       }
#   since: "0.1.0"
package rules.aws.ec2.instance_imdsv2_required

fail contains {"resource": instance.arn, "evidence": {"tokens": options.HttpTokens}} if {
	some instance in _existing
	options := instance.attributes.MetadataOptions
	options.HttpEndpoint == "enabled"
	options.HttpTokens == "optional"
}

in_scope contains instance.arn if some instance in _existing

_existing contains instance if {
	some instance in input.resources["AWS::EC2::Instance"]
	instance.attributes.State.Name in {"pending", "running", "stopping", "stopped"}
}
