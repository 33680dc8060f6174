"""Athena: when a work group was made."""

from __future__ import annotations

from typing import Any

from ..adjust import STARTED
from ..call import Call
from ..registry import amend


@amend("athena", "ListWorkGroups", "GetWorkGroup")
def creation_time(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """moto says that each group was made at the moment of the question."""
    groups = answer["WorkGroups"] if "WorkGroups" in answer else [answer["WorkGroup"]]
    for group in groups:
        group["CreationTime"] = STARTED
    return answer
