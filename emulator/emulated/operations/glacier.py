"""S3 Glacier: vault policies."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation


@operation("glacier", "SetVaultAccessPolicy")
def set_vault_access_policy(call: Call) -> dict[str, Any]:
    call.state.table("glacier-policies")[call.parameters["vaultName"]] = call.parameters["policy"]
    return {}


@operation("glacier", "GetVaultAccessPolicy")
def get_vault_access_policy(call: Call) -> dict[str, Any]:
    policies = call.state.table("glacier-policies")
    if call.parameters["vaultName"] not in policies:
        raise AwsError("ResourceNotFoundException", "No vault access policy is set.", 404)
    return {"policy": policies[call.parameters["vaultName"]]}
