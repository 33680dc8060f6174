"""GuardDuty: findings, which moto has none of."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..call import Call
from ..registry import operation


def findings(call: Call) -> list[dict[str, Any]]:
    """Those of the state "guardduty-findings": type and severity."""
    seen = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0).isoformat()
    detector = call.parameters["DetectorId"]
    arn = f"arn:{call.partition}:guardduty:{call.region}:{call.account}:detector/{detector}/finding"
    return [
        {
            "AccountId": call.account,
            "Arn": f"{arn}/{number:032x}",
            "Id": f"{number:032x}",
            "Region": call.region,
            "Resource": {"ResourceType": "Instance"},
            "SchemaVersion": "2.0",
            "Service": {"Archived": False, "Count": 1, "ServiceName": "guardduty"},
            "Severity": finding["severity"],
            "Title": finding["type"],
            "Type": finding["type"],
            "CreatedAt": seen,
            "UpdatedAt": seen,
        }
        for number, finding in enumerate(call.state.get("guardduty-findings", []), 1)
    ]


@operation("guardduty", "ListFindings")
def list_findings(call: Call) -> dict[str, Any]:
    """Of the criteria only the least severity is looked at."""
    criteria = (call.parameters.get("FindingCriteria") or {}).get("Criterion") or {}
    least = float((criteria.get("severity") or {}).get("GreaterThanOrEqual") or 0)
    return {"FindingIds": [f["Id"] for f in findings(call) if f["Severity"] >= least]}


@operation("guardduty", "GetFindings")
def get_findings(call: Call) -> dict[str, Any]:
    wanted = call.parameters["FindingIds"]
    return {"Findings": [f for f in findings(call) if f["Id"] in wanted]}
