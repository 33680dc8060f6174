package lib.recorder_test

import data.lib.recorder

test_recording if {
	recorder.recording({"recording": true})
	recorder.recording({"recording": true, "lastStatus": "SUCCESS"})
	recorder.recording({"recording": true, "lastStatus": "PENDING"})
	not recorder.recording({"recording": false, "lastStatus": "SUCCESS"})
	not recorder.recording({"recording": true, "lastStatus": "FAILURE"})
	not recorder.recording({"recording": true, "lastStatus": "Failure"})
}

test_all_types if {
	recorder.all_types({"allSupported": true})
	recorder.all_types({"allSupported": false, "recordingStrategy": {"useOnly": "ALL_SUPPORTED_RESOURCE_TYPES"}})
	recorder.all_types({"recordingStrategy": {"useOnly": "All_Supported_Resource_Types"}})
	not recorder.all_types({"allSupported": false, "resourceTypes": ["AWS::EC2::Instance"]})
	not recorder.all_types({"recordingStrategy": {"useOnly": "EXCLUSION_BY_RESOURCE_TYPES"}})
}

test_delivering if {
	good := {
		"configHistoryDeliveryInfo": {"lastStatus": "SUCCESS"},
		"configStreamDeliveryInfo": {"lastStatus": "NOT_APPLICABLE"},
	}
	recorder.delivering(good)
	recorder.delivering(object.union(good, {"configSnapshotDeliveryInfo": {}}))
	recorder.delivering({"configHistoryDeliveryInfo": {"lastStatus": "Success"}})
	not recorder.delivering({})
	not recorder.delivering({"configStreamDeliveryInfo": {}})
	not recorder.delivering(object.union(good, {"configStreamDeliveryInfo": {"lastStatus": "Failure"}}))
}

test_waiting if {
	recorder.waiting({})
	recorder.waiting({"configStreamDeliveryInfo": {"lastStatus": "NOT_APPLICABLE"}})
	not recorder.waiting({"configHistoryDeliveryInfo": {"lastStatus": "SUCCESS"}})
	not recorder.waiting({"configHistoryDeliveryInfo": {"lastStatus": "FAILURE"}})
}
