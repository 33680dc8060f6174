"""Errors on order, so that a test can deny, throttle or break any single operation."""

from __future__ import annotations

import threading
import time
from dataclasses import asdict, dataclass
from typing import Any

from .access import denied
from .call import Call
from .errors import AwsError
from .http import DroppedConnection


@dataclass
class Fault:
    """What goes wrong, where, and how often.

    Each of service (any of its names), operation, action (IAM), region and contains (a text in the path or the body)
    narrows it; null is anything. error: AccessDenied, Throttling, 500, timeout (silence for `seconds`, then the
    connection drops), reset, or any AWS error code with `status`. times: null is for ever.
    """

    error: str
    service: str | None = None
    operation: str | None = None
    action: str | None = None
    region: str | None = None
    contains: str | None = None
    times: int | None = None
    status: int = 400
    seconds: float = 60

    def hits(self, call: Call) -> bool:
        return (
            self.times != 0
            and (self.service is None or self.service in call.names)
            and (self.operation is None or self.operation == call.operation)
            and (self.action is None or self.action == call.action)
            and (self.region is None or self.region == call.region)
            and (self.contains is None or self.contains in call.environ["PATH_INFO"] + call.body.decode("utf-8", "replace"))
        )


class Faults:
    """The faults in force; the first that fits is the one that happens."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.all: list[Fault] = []

    def add(self, description: dict[str, Any]) -> None:
        fault = Fault(**description)
        with self.lock:
            self.all.append(fault)

    def clear(self) -> None:
        with self.lock:
            self.all.clear()

    def describe(self) -> list[dict[str, Any]]:
        with self.lock:
            return [asdict(fault) for fault in self.all]

    def check(self, call: Call) -> None:
        """Raises what was ordered for this call, if anything was."""
        with self.lock:
            fault = next((fault for fault in self.all if fault.hits(call)), None)
            if fault is None:
                return
            if fault.times is not None:
                fault.times -= 1
        raise_fault(fault, call)


def raise_fault(fault: Fault, call: Call) -> None:
    if fault.error == "AccessDenied":
        raise denied(call, f"arn:{call.partition}:iam::{call.account}:user/scanner")
    if fault.error == "Throttling":
        raise throttling(call)
    if fault.error == "500":
        raise AwsError("InternalError" if call.service in ("s3", "ec2") else "InternalFailure", "We had a problem.", 500)
    if fault.error in ("timeout", "reset"):
        time.sleep(fault.seconds if fault.error == "timeout" else 0)
        raise DroppedConnection
    raise AwsError(fault.error, f"{fault.error} was ordered for this call.", fault.status)


def throttling(call: Call) -> AwsError:
    if call.service == "s3":
        return AwsError("SlowDown", "Please reduce your request rate.", 503)
    if call.service == "ec2":
        return AwsError("RequestLimitExceeded", "Request limit exceeded.", 503)
    if call.protocol == "rest-json":
        return AwsError("TooManyRequestsException", "Rate exceeded", 429)
    if call.protocol == "json":
        return AwsError("ThrottlingException", "Rate exceeded", 400)
    return AwsError("Throttling", "Rate exceeded", 400)
