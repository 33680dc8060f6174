# METADATA
# scope: package
# title: What an AWS Config recorder records and delivers
# description: Status words are compared without case, because it has varied between versions of the API.
package lib.recorder

# METADATA
# description: True when the recorder is on and its last recording did not fail.
recording(status) if {
	status.recording == true
	not _failed(status)
}

# METADATA
# description: True when the recording group leaves no resource type out.
all_types(group) if group.allSupported == true

all_types(group) if upper(group.recordingStrategy.useOnly) == "ALL_SUPPORTED_RESOURCE_TYPES"

# METADATA
# description: |
#   True when the last of something that the delivery channel sends arrived, and nothing failed the last time. What has
#   no topic to be sent to is no failure.
delivering(status) if {
	_unbroken(status)
	some delivery in status
	lower(delivery.lastStatus) == "success"
}

# METADATA
# description: True when the delivery channel has neither delivered anything nor failed to.
waiting(status) if {
	_unbroken(status)
	not delivering(status)
}

_unbroken(status) if {
	every delivery in status {
		not _failed(delivery)
	}
}

_failed(status) if lower(status.lastStatus) == "failure"
