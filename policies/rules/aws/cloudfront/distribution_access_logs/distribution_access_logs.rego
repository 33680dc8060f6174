# METADATA
# title: CloudFront distributions write access logs
# description: >-
#   The distribution keeps no record of viewer requests. After an attack or a fault nobody can say who asked for what.
#   Standard logging counts in its older form (to a bucket) and its newer one (a log delivery of the access logs).
#   Real-time logs may be sampled and kept for some paths only, so they do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-5
# custom:
#   id: cloudfront-distribution-access-logs
#   severity: medium
#   scope: account
#   resource: AWS::CloudFront::Distribution
#   reads:
#     AWS::CloudFront::Distribution: [DistributionConfig]
#     AWS::Logs::DeliverySource: [name, resourceArns, logType]
#     AWS::Logs::Delivery: [deliverySourceName]
#   message: "Neither standard logging nor a log delivery is set for distribution {id}"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["4.10"]
#     soc2: ["A1.2", "PI1.2"]
#   remediation:
#     console: >-
#       CloudFront, the distribution, Logging, Create log delivery: access logs to a bucket, a log group or Firehose.
#     cli: |
#       aws logs put-delivery-source --region us-east-1 --name web --resource-arn ARN --log-type ACCESS_LOGS
#       aws logs create-delivery --region us-east-1 --delivery-source-name web --delivery-destination-arn ARN
#     terraform: |
#       resource "aws_cloudwatch_log_delivery_source" "web" {
#         region       = "us-east-1"
#         name         = "web"
#         log_type     = "ACCESS_LOGS"
#         resource_arn = aws_cloudfront_distribution.web.arn
#       }
#   since: "0.1.0"
package rules.aws.cloudfront.distribution_access_logs

fail contains {"resource": distribution.arn, "evidence": {"id": distribution.id}} if {
	some distribution in input.resources["AWS::CloudFront::Distribution"]
	config := distribution.attributes.DistributionConfig
	object.get(config, ["Logging", "Enabled"], false) == false
	not _delivered[distribution.arn]
}

sure contains distribution.arn if {
	some distribution in input.resources["AWS::CloudFront::Distribution"]
	distribution.attributes.DistributionConfig.Logging.Enabled == true
}

sure contains distribution.arn if {
	some distribution in input.resources["AWS::CloudFront::Distribution"]
	_delivered[distribution.arn]
}

_delivered contains arn if {
	some source in input.resources["AWS::Logs::DeliverySource"]
	source.attributes.logType == "ACCESS_LOGS"
	some delivery in input.resources["AWS::Logs::Delivery"]
	delivery.attributes.deliverySourceName == source.attributes.name
	some arn in source.attributes.resourceArns
}
