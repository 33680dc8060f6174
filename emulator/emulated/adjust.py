"""Facts that no AWS operation can set: ages, last uses, the root user's state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

from moto.iam.models import AccessKeyLastUsed, iam_backends

from .state import State

Step = dict[str, Any]
States = dict[tuple[str, str], State]


def adjust(states: States, step: Step) -> None:
    """Carries out one step: {"what": name of a function below, "account": …, and its own fields}.

    Ages are in days before now; they may be broken numbers.
    """
    ADJUSTMENTS[step["what"]](states, step)


STARTED = datetime.now(timezone.utc)


def days_ago(days: float) -> datetime:
    return (datetime.now(timezone.utc) - timedelta(days=days)).replace(tzinfo=None, microsecond=0)


def days_before_start(days: float) -> datetime:
    """The same whenever it is asked: what is kept in days must not move with the clock."""
    return (STARTED - timedelta(days=days)).replace(tzinfo=None, microsecond=0)


def iam(step: Step) -> Any:
    return iam_backends[step["account"]]["aws"]


def user(states: States, step: Step) -> None:
    """user, created_days, password_last_used_days, password_changed_days."""
    found = iam(step).get_user(step["user"])
    if "created_days" in step:
        found.create_date = days_ago(step["created_days"])
    if "password_last_used_days" in step:
        found.password_last_used = days_ago(step["password_last_used_days"])
    if "password_changed_days" in step:
        state = states.setdefault((step["account"], "global"), State())
        state.table("password-changes")[step["user"]] = days_ago(step["password_changed_days"])


def access_key(states: States, step: Step) -> None:
    """user, index of the key, created_days, and last_used_days with service and region."""
    key = iam(step).get_user(step["user"]).access_keys[step.get("index", 0)]
    if "created_days" in step:
        key.create_date = days_ago(step["created_days"])
    if "last_used_days" in step:
        used = days_ago(step["last_used_days"])
        key.last_used = AccessKeyLastUsed(used, step.get("service", "s3"), step.get("region", "us-east-1"))


def root(states: States, step: Step) -> None:
    """mfa: none, virtual or hardware; password, access_keys, last_used_days, key_created_days."""
    state = states.setdefault((step["account"], "global"), State())
    state.table("root").update({k: v for k, v in step.items() if k not in ("what", "account")})


def server_certificate(states: States, step: Step) -> None:
    """name, expires_in_days (negative: expired)."""
    state = states.setdefault((step["account"], "global"), State())
    state.table("server-certificates")[step["name"]] = days_ago(-step["expires_in_days"])


def finding_error(states: States, step: Step) -> None:
    """region, contains (a text in the finding), code, times: BatchImportFindings fails such findings with the code."""
    state = states.setdefault((step["account"], step["region"]), State())
    error = {"contains": step["contains"], "code": step["code"], "times": step.get("times", 1)}
    state.setdefault("finding-errors", []).append(error)


def setting(states: States, step: Step) -> None:
    """region (or "global"), name, value: a setting of the added operations, as they call it."""
    states.setdefault((step["account"], step["region"]), State())[step["name"]] = step["value"]


ADJUSTMENTS: dict[str, Callable[[States, Step], None]] = {
    "access_key": access_key,
    "finding_error": finding_error,
    "root": root,
    "server_certificate": server_certificate,
    "setting": setting,
    "user": user,
}
