"""Amazon Macie: automated discovery and jobs."""

from __future__ import annotations

from typing import Any

from moto.macie2.models import macie2_backends

from ..call import Call
from ..errors import AwsError
from ..registry import amend, operation


@operation("macie2", "GetAutomatedDiscoveryConfiguration")
def get_automated_discovery_configuration(call: Call) -> dict[str, Any]:
    if getattr(macie2_backends[call.account][call.region], "macie_session", None) is None:
        raise AwsError("AccessDeniedException", "Macie is not enabled", 403)
    return {"status": call.state.get("macie-discovery", "DISABLED"), "autoEnableOrganizationMembers": "NONE"}


@operation("macie2", "UpdateAutomatedDiscoveryConfiguration")
def update_automated_discovery_configuration(call: Call) -> dict[str, Any]:
    call.state["macie-discovery"] = call.parameters["status"]
    return {}


@amend("macie2", "GetMacieSession")
def get_macie_session(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """moto sends times without a zone, which the model's format does not allow."""
    for member in ("createdAt", "updatedAt"):
        if member in answer and not str(answer[member]).endswith("Z"):
            answer[member] = str(answer[member]) + "Z"
    return answer
