# METADATA
# title: No KMS key waits for its deletion unseen
# description: >-
#   When the waiting time is over, the key is gone, and with it everything that is encrypted with it, backups
#   included. That may be meant as a way to destroy data: then an exception that names who decided it is the record.
#   If it is not, there is time until the date to cancel.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-3
# custom:
#   id: kms-key-not-pending-deletion
#   severity: high
#   scope: resource
#   resource: AWS::KMS::Key
#   reads:
#     AWS::KMS::Key: [KeyManager, KeyState, DeletionDate]
#   message: "The key will be deleted ({state}, {date})"
#   frameworks:
#     soc2: ["CC6.5"]
#   remediation:
#     console: >-
#       KMS, Customer managed keys, the key, Key actions, Cancel key deletion; then Enable.
#     cli: |
#       aws kms cancel-key-deletion --key-id KEY_ID
#       aws kms enable-key --key-id KEY_ID
#     terraform: |
#       resource "aws_kms_key" "data" {
#         deletion_window_in_days = 30
#         lifecycle {
#           prevent_destroy = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.kms.key_not_pending_deletion

in_scope contains key.arn if {
	some key in input.resources["AWS::KMS::Key"]
	key.attributes.KeyManager == "CUSTOMER"
}

fail contains {"resource": key.arn, "evidence": {"state": key.attributes.KeyState, "date": date}} if {
	some key in input.resources["AWS::KMS::Key"]
	key.arn in in_scope
	key.attributes.KeyState in {"PendingDeletion", "PendingReplicaDeletion"}
	date := object.get(_dates, key.arn, "no date yet")
}

_dates[key.arn] := substring(key.attributes.DeletionDate, 0, 10) if some key in input.resources["AWS::KMS::Key"]
