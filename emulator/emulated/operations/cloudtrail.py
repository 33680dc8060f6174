"""CloudTrail: deliveries to CloudWatch Logs."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from moto.cloudtrail.models import cloudtrail_backends

from ..call import Call
from ..registry import amend


@amend("cloudtrail", "GetTrailStatus")
def get_trail_status(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """A trail that is on and names a log group has delivered to it a moment ago."""
    wanted = call.parameters["Name"].rpartition("/")[2]
    for backend in cloudtrail_backends[call.account].values():
        trail = backend.trails.get(wanted)
        if trail and trail.cw_log_group_arn and answer.get("IsLogging"):
            answer["LatestCloudWatchLogsDeliveryTime"] = datetime.now(timezone.utc) - timedelta(minutes=5)
    return answer
