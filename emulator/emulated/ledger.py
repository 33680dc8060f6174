"""Counts the calls."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

from .call import Call


class Ledger:
    """How often each operation was called in each region, and with which errors."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.counts: Counter[tuple[str, str, str, str, str]] = Counter()

    def record(self, call: Call, error: str) -> None:
        """Counts a call; `error` is the AWS error code, or empty."""
        with self.lock:
            self.counts[call.service, call.operation, call.action, call.region, error] += 1

    def clear(self) -> None:
        with self.lock:
            self.counts.clear()

    def describe(self) -> list[dict[str, Any]]:
        names = ("service", "operation", "action", "region", "error")
        with self.lock:
            return [{**dict(zip(names, key)), "count": count} for key, count in sorted(self.counts.items())]
