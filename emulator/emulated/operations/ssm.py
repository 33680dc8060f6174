"""Systems Manager: the machines that it looks after, and their patches."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..call import Call
from ..registry import operation


def machines(call: Call) -> list[dict[str, Any]]:
    """Those of the state "managed-instances": id, ping, and missing, the number of patches that are."""
    found: list[dict[str, Any]] = call.state.get("managed-instances", [])
    return found


@operation("ssm", "DescribeInstanceInformation")
def describe_instance_information(call: Call) -> dict[str, Any]:
    now = datetime.now(timezone.utc).replace(microsecond=0)
    return {
        "InstanceInformationList": [
            {
                "InstanceId": machine["id"],
                "PingStatus": machine.get("ping", "Online"),
                "LastPingDateTime": now,
                "AgentVersion": "3.3.2299.0",
                "IsLatestVersion": True,
                "PlatformType": "Linux",
                "PlatformName": "Amazon Linux",
                "PlatformVersion": "2023",
                "ResourceType": "EC2Instance",
            }
            for machine in machines(call)
        ]
    }


@operation("ssm", "ListResourceComplianceSummaries")
def list_resource_compliance_summaries(call: Call) -> dict[str, Any]:
    return {
        "ResourceComplianceSummaryItems": [
            {
                "ComplianceType": "Patch",
                "ResourceType": "ManagedInstance",
                "ResourceId": machine["id"],
                "Status": "NON_COMPLIANT" if machine.get("missing") else "COMPLIANT",
                "OverallSeverity": "CRITICAL" if machine.get("missing") else "UNSPECIFIED",
                "CompliantSummary": {"CompliantCount": 40},
                "NonCompliantSummary": {"NonCompliantCount": machine.get("missing", 0)},
            }
            for machine in machines(call)
        ]
    }
