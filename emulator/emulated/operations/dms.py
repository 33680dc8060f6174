"""Database Migration Service: times as AWS writes them."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import amend


@amend("dms", "DescribeReplicationTasks")
def describe_replication_tasks(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """Nothing to add: moto gives times as text, and here they are written by the service's model."""
    return answer
