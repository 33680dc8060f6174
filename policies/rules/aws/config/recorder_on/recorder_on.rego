# METADATA
# title: AWS Config records all resources in each region
# description: >-
#   Config keeps the history of each resource. A recorder that is stopped, fails, leaves types out or cannot deliver
#   leaves a gap that only shows when the history is needed. Recorders that AWS services run for themselves do not
#   count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
# custom:
#   id: config-recorder-on
#   severity: medium
#   scope: region
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: [RegionName]
#     AWS::Config::ConfigurationRecorder: [recordingGroup, recordingScope, Status]
#     AWS::Config::DeliveryChannel: [Status]
#   message: "{problem}"
#   closed_world: true
#   not_applicable: "The region is not one that the account may use"
#   parameters:
#     allowed_regions:
#       type: array
#       items: string
#       default: []
#       description: Regions that the account may use; others, which guardrails block, are not judged; none named, all are
#   frameworks:
#     cis-aws-7.0: ["4.3"]
#     cis-aws-6.0: ["4.3"]
#     cis-aws-5.0: ["3.3"]
#     cis-aws-3.0: ["3.3"]
#     soc2: ["CC2.1", "CC3.1", "CC3.4", "CC8.1", "PI1.3"]
#     sre: ["SRE-10-01"]
#   remediation:
#     console: >-
#       Config, in each region: Settings, Edit: record all resource types, set a delivery channel, start recording.
#     cli: |
#       aws configservice put-configuration-recorder --configuration-recorder name=default,roleARN=ROLE_ARN \
#         --recording-group allSupported=true,includeGlobalResourceTypes=true
#       aws configservice put-delivery-channel --delivery-channel name=default,s3BucketName=BUCKET
#       aws configservice start-configuration-recorder --configuration-recorder-name default
#     terraform: |
#       resource "aws_config_configuration_recorder" "this" {
#         role_arn = aws_iam_role.config.arn
#         recording_group {
#           all_supported = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.config.recorder_on

import data.lib.recorder

fail contains {"resource": region.arn, "evidence": {"problem": concat(", ", sort(_problems))}} if {
	some region in input.resources["AWS::::Region"]
	not region.arn in out_of_scope
	count(_problems) > 0
}

out_of_scope contains region.arn if {
	some region in input.resources["AWS::::Region"]
	count(input.parameters.allowed_regions) > 0
	not region.region in input.parameters.allowed_regions
}

sure contains region.arn if {
	some region in input.resources["AWS::::Region"]
	count(_problems) == 0
	count(_channels) > 0
}

unsure contains {"resource": region.arn, "reason": "The delivery channel has delivered nothing yet"} if {
	some region in input.resources["AWS::::Region"]
	count(_problems) == 0
	count(_channels) == 0
}

_problems contains "No recorder records all resource types without failure" if count(_own & _recording) == 0

_problems contains "No delivery channel works" if count(_channels | _waiting) == 0

_own contains item.arn if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	"recordingScope" in item.absent
}

_own contains item.arn if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	upper(item.attributes.recordingScope) != "INTERNAL"
}

_recording contains item.arn if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	recorder.recording(item.attributes.Status)
	recorder.all_types(item.attributes.recordingGroup)
}

_channels contains channel.arn if {
	some channel in input.resources["AWS::Config::DeliveryChannel"]
	recorder.delivering(channel.attributes.Status)
}

_waiting contains channel.arn if {
	some channel in input.resources["AWS::Config::DeliveryChannel"]
	recorder.waiting(channel.attributes.Status)
}
