# METADATA
# title: Managed machines have their patches
# description: >-
#   Patches that the baseline wants are missing on the machine. Holes that are mended in public are used within days.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-2
# custom:
#   id: ssm-managed-instance-patched
#   severity: high
#   scope: resource
#   resource: AWS::SSM::ResourceCompliance
#   reads:
#     AWS::SSM::ResourceCompliance: [ComplianceType, Status, NonCompliantSummary]
#   message: "{missing} patches are missing or failed"
#   frameworks:
#     soc2: ["CC3.2", "CC7.1"]
#   remediation:
#     console: >-
#       Systems Manager, Patch Manager, Compliance reporting: the machine, Patch now; then a maintenance window that
#       does it each week.
#     cli: |
#       aws ssm send-command --document-name AWS-RunPatchBaseline --targets Key=InstanceIds,Values=INSTANCE_ID \
#         --parameters Operation=Install
#     terraform: |
#       resource "aws_ssm_association" "patch" {
#         name                = "AWS-RunPatchBaseline"
#         schedule_expression = "cron(0 3 ? * SUN *)"
#         parameters          = { Operation = "Install" }
#         targets {
#           key    = "tag:env"
#           values = ["prod"]
#         }
#       }
#   since: "0.1.0"
package rules.aws.ssm.managed_instance_patched

fail contains {"resource": item.arn, "evidence": {"missing": missing}} if {
	some item in _patches
	item.attributes.Status == "NON_COMPLIANT"
	missing := item.attributes.NonCompliantSummary.NonCompliantCount
}

in_scope contains item.arn if some item in _patches

_patches contains item if {
	some item in input.resources["AWS::SSM::ResourceCompliance"]
	item.attributes.ComplianceType == "Patch"
}
