"""Cuts the answers of list operations into pages, by botocore's own paginator models."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from botocore.exceptions import DataNotFoundError, UnknownServiceError
from moto.core.utils import get_pagination_model

from .call import Call
from .errors import Response

PREFIX = "plumbline-"
# List operations with a token that botocore has no paginator for.
EXTRA = {
    ("events", "ListEventBuses"): {
        "input_token": "NextToken",
        "output_token": "NextToken",
        "limit_key": "Limit",
        "result_key": "EventBuses",
    },
}
# Their results are no plain lists, or moto pages them by itself with tokens that carry more than a place.
LEFT_ALONE = {
    ("dynamodb", "Query"),
    ("dynamodb", "Scan"),
    ("s3", "ListObjects"),
    ("s3", "ListObjectsV2"),
    ("s3", "ListObjectVersions"),
    ("securityhub", "GetFindings"),
}


class Paging:
    """Pages when a request names a size that moto ignores, or everywhere when a default size is set."""

    def __init__(self) -> None:
        self.default_size: int | None = None

    def page(self, call: Call, perform: Callable[[Call], Response]) -> Response:
        """Performs the call, and cuts what it gives."""
        model = self.model(call)
        if model is None:
            return perform(call)
        token = call.parameters.get(model["input_token"])
        ours = isinstance(token, str) and token.startswith(PREFIX)
        asked = call.parameters.get(model.get("limit_key", ""))
        size = min((int(s) for s in (asked, self.default_size) if s), default=None)
        if size is None and not ours:
            return perform(call)
        hidden = (model["input_token"], model.get("limit_key", ""))
        response = perform(call.without(*hidden) if ours or asked is None else call)
        if response[0] >= 300:
            return response
        answer = call.parse_answer(response)
        start = int(base64.b64decode(token.removeprefix(PREFIX))) if ours else 0
        if not ours and answer.get(model["output_token"]):
            return response  # moto pages this one itself
        if not cut(answer, model, start, size):
            return response
        return call.serialize(answer)

    def model(self, call: Call) -> dict[str, Any] | None:
        key = (call.service, call.operation)
        if key in LEFT_ALONE or call.route[0] is None:
            return None
        try:
            model = EXTRA.get(key) or get_pagination_model(call.service).get(call.operation)
        except (DataNotFoundError, UnknownServiceError):
            return None
        # Several tokens, as Route 53 has, or none to give back: not cut.
        if not model or not isinstance(model["input_token"], str) or not isinstance(model["output_token"], str):
            return None
        return model if model["output_token"].replace(".", "").isalnum() else None


def cut(answer: dict[str, Any], model: dict[str, Any], start: int, size: int | None) -> bool:
    """Leaves the items from `start` on, `size` at most, over all lists of the answer; false if that is all of them."""
    keys = model["result_key"] if isinstance(model["result_key"], list) else [model["result_key"]]
    lists = [(parent, name) for key in keys for parent, name in [holder(answer, key)] if isinstance(parent.get(name), list)]
    total = sum(len(parent[name]) for parent, name in lists)
    end = total if size is None else min(total, start + size)
    if start == 0 and end == total:
        return False
    place = 0
    for parent, name in lists:
        items = parent[name]
        parent[name] = items[max(0, start - place) : max(0, end - place)]
        place += len(items)
    parent, name = holder(answer, model["output_token"])
    parent.pop(name, None)
    if end < total:
        parent[name] = PREFIX + base64.b64encode(str(end).encode()).decode()
    if "more_results" in model:
        parent, name = holder(answer, model["more_results"])
        parent[name] = end < total
    return True


def holder(answer: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    """The object in which the last name of a dotted path stands."""
    *parents, name = path.split(".")
    for parent in parents:
        answer = answer.get(parent) or {}
    return answer, name
