"""Account Management: who to reach."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation


@operation("account", "PutContactInformation")
def put_contact_information(call: Call) -> dict[str, Any]:
    call.account_state["contact"] = call.parameters["ContactInformation"]
    return {}


@operation("account", "GetContactInformation")
def get_contact_information(call: Call) -> dict[str, Any]:
    if "contact" not in call.account_state:
        raise AwsError("ResourceNotFoundException", "No contact information found.", 404)
    return {"ContactInformation": call.account_state["contact"]}


@operation("account", "GetPrimaryEmail")
def get_primary_email(call: Call) -> dict[str, Any]:
    return {"PrimaryEmail": f"aws-{call.account}@example.com"}
