"""Amazon Macie, which moto has on everywhere: sessions, automated discovery and jobs."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation


def session(call: Call) -> dict[str, Any]:
    if "macie" not in call.state:
        raise AwsError("AccessDeniedException", "Macie is not enabled", 403)
    found: dict[str, Any] = call.state["macie"]
    return found


@operation("macie2", "EnableMacie")
def enable_macie(call: Call) -> dict[str, Any]:
    if "macie" in call.state:
        raise AwsError("ConflictException", "Macie has already been enabled", 409)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    call.state["macie"] = {
        "createdAt": now,
        "updatedAt": now,
        "findingPublishingFrequency": call.parameters.get("findingPublishingFrequency") or "FIFTEEN_MINUTES",
        "serviceRole": f"arn:{call.partition}:iam::{call.account}:role/aws-service-role/macie.amazonaws.com/Macie",
        "status": call.parameters.get("status") or "ENABLED",
    }
    return {}


@operation("macie2", "GetMacieSession")
def get_macie_session(call: Call) -> dict[str, Any]:
    return session(call)


@operation("macie2", "GetAutomatedDiscoveryConfiguration")
def get_automated_discovery_configuration(call: Call) -> dict[str, Any]:
    session(call)
    return {"status": call.state.get("macie-discovery", "DISABLED"), "autoEnableOrganizationMembers": "NONE"}


@operation("macie2", "UpdateAutomatedDiscoveryConfiguration")
def update_automated_discovery_configuration(call: Call) -> dict[str, Any]:
    session(call)
    call.state["macie-discovery"] = call.parameters["status"]
    return {}


@operation("macie2", "ListClassificationJobs")
def list_classification_jobs(call: Call) -> dict[str, Any]:
    session(call)
    return {"items": []}
