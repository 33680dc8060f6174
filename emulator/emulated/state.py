"""What the added operations remember."""

from __future__ import annotations

from typing import Any


class State(dict[str, Any]):
    """Tables and settings of one account and region, by name."""

    def table(self, name: str) -> dict[str, Any]:
        """A keyed table, made at first use."""
        table: dict[str, Any] = self.setdefault(name, {})
        return table
