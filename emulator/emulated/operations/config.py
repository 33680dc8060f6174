"""AWS Config: whether deliveries arrive."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.config.models import config_backends

from ..call import Call
from ..registry import amend, operation


@amend("config", "DescribeConfigurationRecorderStatus")
def describe_configuration_recorder_status(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """moto's recorders stay PENDING for ever."""
    for status in answer["ConfigurationRecordersStatus"]:
        if status.get("recording"):
            status["lastStatus"] = "FAILURE" if call.state.get("failing-channels") else "SUCCESS"
    return answer


@operation("config", "DescribeDeliveryChannelStatus")
def describe_delivery_channel_status(call: Call) -> dict[str, Any]:
    """Success where the recorder runs; channels named in the state "failing-channels" fail."""
    backend = config_backends[call.account][call.region]
    recording = any(recorder.status.recording for recorder in backend.recorders.values())
    failing = call.state.get("failing-channels", [])
    now = datetime.now(timezone.utc).replace(microsecond=0)
    statuses = []
    for name in backend.delivery_channels:
        last = {"lastStatus": "FAILURE" if name in failing else "SUCCESS", "lastAttemptTime": now}
        if name in failing:
            last |= {"lastErrorCode": "AccessDenied", "lastErrorMessage": "Access Denied"}
        statuses.append(
            {
                "name": name,
                "configHistoryDeliveryInfo": last if recording else {"lastStatus": "NOT_APPLICABLE"},
                "configStreamDeliveryInfo": last if recording else {"lastStatus": "NOT_APPLICABLE"},
            }
        )
    return {"DeliveryChannelsStatus": statuses}


@operation("config", "DescribeConformancePacks")
def describe_conformance_packs(call: Call) -> dict[str, Any]:
    """Those of the state "conformance-packs", by name."""
    return {
        "ConformancePackDetails": [
            {
                "ConformancePackName": name,
                "ConformancePackArn": f"arn:{call.partition}:config:{call.region}:{call.account}:conformance-pack/{name}/1",
                "ConformancePackId": f"conformance-pack-{name}",
            }
            for name in call.state.get("conformance-packs", [])
        ]
    }
