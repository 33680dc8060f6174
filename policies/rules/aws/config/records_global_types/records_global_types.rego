# METADATA
# title: AWS Config records global resources in some region
# description: >-
#   Users, roles and policies belong to no region. Config keeps their history only where a running recorder includes
#   global resource types; one region is enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
# custom:
#   id: config-records-global-types
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::Config::ConfigurationRecorder: [recordingGroup, recordingScope, Status]
#   message: "None of {recorders} recorders includes global resource types"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["4.3"]
#     cis-aws-6.0: ["4.3"]
#     cis-aws-5.0: ["3.3"]
#     cis-aws-3.0: ["3.3"]
#     soc2: ["CC2.1", "CC3.1", "CC3.4", "CC8.1", "PI1.3"]
#   remediation:
#     console: >-
#       Config, in your main region: Settings, Edit, Include globally recorded resource types.
#     cli: |
#       aws configservice put-configuration-recorder --region REGION \
#         --configuration-recorder name=default,roleARN=ROLE_ARN \
#         --recording-group allSupported=true,includeGlobalResourceTypes=true
#     terraform: |
#       resource "aws_config_configuration_recorder" "this" {
#         role_arn = aws_iam_role.config.arn
#         recording_group {
#           all_supported                 = true
#           include_global_resource_types = true
#         }
#       }
#   since: "0.1.0"
package rules.aws.config.records_global_types

import data.lib.recorder

fail contains {"resource": account.arn, "evidence": {"recorders": recorders}} if {
	some account in input.resources["AWS::::Account"]
	not _global
	recorders := count(input.resources["AWS::Config::ConfigurationRecorder"])
}

sure contains account.arn if {
	some account in input.resources["AWS::::Account"]
	_global
}

_global if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	_own[item.arn]
	item.attributes.recordingGroup.includeGlobalResourceTypes == true
	recorder.recording(item.attributes.Status)
}

_own contains item.arn if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	"recordingScope" in item.absent
}

_own contains item.arn if {
	some item in input.resources["AWS::Config::ConfigurationRecorder"]
	upper(item.attributes.recordingScope) != "INTERNAL"
}

notes contains {"resource": finding.resource, "note": note} if {
	some finding in fail
	note := concat("", ["The scan looked at ", concat(", ", input.regions)])
}
