# METADATA
# title: Distributions encrypt sensitive form fields on their way in
# description: >-
#   What a visitor posts is readable to every server between the edge and the last one that needs it. Field-level
#   encryption closes named fields, such as card numbers, at the edge already. A distribution that takes no such
#   fields needs an exception that says so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/field-level-encryption.html
# custom:
#   id: cloudfront-distribution-field-level-encryption
#   severity: informational
#   scope: resource
#   resource: AWS::CloudFront::Distribution
#   reads:
#     AWS::CloudFront::Distribution: [DefaultCacheBehavior]
#   message: "No field-level encryption for the default cache behavior"
#   frameworks:
#     soc2: ["PI1.4"]
#   remediation:
#     console: >-
#       CloudFront, Security, Field-level encryption: public key, profile, configuration; then in the distribution's
#       behavior.
#     cli: |
#       aws cloudfront create-field-level-encryption-config --field-level-encryption-config file://fields.json
#       aws cloudfront update-distribution --id ID --if-match ETAG --distribution-config file://distribution.json
#     terraform: |
#       resource "aws_cloudfront_distribution" "shop" {
#         default_cache_behavior {
#           field_level_encryption_id = aws_cloudfront_field_level_encryption_config.card.id
#         }
#       }
#   since: "0.1.0"
package rules.aws.cloudfront.distribution_field_level_encryption

fail contains {"resource": distribution.arn, "evidence": {}} if {
	some distribution in input.resources["AWS::CloudFront::Distribution"]
	behavior := distribution.attributes.DefaultCacheBehavior
	object.get(behavior, "FieldLevelEncryptionId", "") == ""
}
