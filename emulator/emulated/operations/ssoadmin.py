"""IAM Identity Center, which moto has in every region."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import amend


@amend("sso-admin", "ListInstances")
def list_instances(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """Only in the region that the setting "identity-center-region" names, if any."""
    if call.account_state.get("identity-center-region") != call.region:
        answer["Instances"] = []
    return answer
