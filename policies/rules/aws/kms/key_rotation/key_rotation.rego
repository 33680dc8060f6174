# METADATA
# title: Customer managed KMS keys rotate every year
# description: >-
#   Rotation limits how much data one key has ever encrypted, at no cost: KMS keeps the old key material to decrypt
#   old data. Judged are enabled symmetric encryption keys whose material KMS made; a replica of a multi-Region key
#   follows its primary.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# custom:
#   id: kms-key-rotation
#   severity: medium
#   scope: resource
#   resource: AWS::KMS::Key
#   reads:
#     AWS::KMS::Key: [KeyManager, KeyState, KeySpec, KeyUsage, Origin, MultiRegionConfiguration, KeyRotation]
#   message: "Automatic rotation is off"
#   not_applicable: "KMS cannot rotate this key, it is off, or its primary in another Region is judged"
#   frameworks:
#     cis-aws-7.0: ["4.6"]
#     cis-aws-6.0: ["4.6"]
#     cis-aws-5.0: ["3.6"]
#     cis-aws-3.0: ["3.6"]
#     soc2: ["CC6.1", "PI1.5"]
#   remediation:
#     console: >-
#       KMS, Customer managed keys, the key, Key rotation, Edit: Enable.
#     cli: |
#       aws kms enable-key-rotation --key-id KEY_ID --rotation-period-in-days 365
#     terraform: |
#       resource "aws_kms_key" "data" {
#         enable_key_rotation = true
#       }
#   since: "0.1.0"
package rules.aws.kms.key_rotation

in_scope contains key.arn if {
	some key in input.resources["AWS::KMS::Key"]
	key.attributes.KeyManager == "CUSTOMER"
	key.attributes.KeyState == "Enabled"
	key.attributes.KeySpec == "SYMMETRIC_DEFAULT"
	key.attributes.KeyUsage == "ENCRYPT_DECRYPT"
	key.attributes.Origin == "AWS_KMS"
	_rotates_itself[key.arn]
}

fail contains {"resource": key.arn, "evidence": {"rotation": false}} if {
	some key in input.resources["AWS::KMS::Key"]
	key.arn in in_scope
	key.attributes.KeyRotation.KeyRotationEnabled == false
}

_rotates_itself contains key.arn if {
	some key in input.resources["AWS::KMS::Key"]
	"MultiRegionConfiguration" in key.absent
}

_rotates_itself contains key.arn if {
	some key in input.resources["AWS::KMS::Key"]
	key.attributes.MultiRegionConfiguration.MultiRegionKeyType == "PRIMARY"
}

notes contains {"resource": key.arn, "note": $"It is rotated only every {days} days"} if {
	some key in input.resources["AWS::KMS::Key"]
	days := key.attributes.KeyRotation.RotationPeriodInDays
	days > 365
}
