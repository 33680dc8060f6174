"""The endpoints under /plumbline that tests and the seed use; AWS has none of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .adjust import adjust
from .errors import Response
from .operations.artifact import document

if TYPE_CHECKING:
    from .app import Emulator


class Control:
    """GET, POST and DELETE on faults, calls, access, paging and adjust; GET of AWS Artifact's documents."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator

    def answer(self, environ: dict[str, Any]) -> Response:
        method, name = environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix("/plumbline/")
        if method == "GET" and name.startswith("artifact/"):
            return 200, {"Content-Type": "application/pdf"}, document(name.removeprefix("artifact/"))
        body = environ["wsgi.input"].read()
        handler = getattr(self, f"{method.lower()}_{name}", None)
        if handler is None:
            return respond({"error": f"no {method} {name}"}, 404)
        try:
            return respond(handler(json.loads(body) if body else {}))
        except (KeyError, TypeError, ValueError, LookupError) as e:
            return respond({"error": f"{type(e).__name__}: {e}"}, 400)

    def get_health(self, _: Any) -> Any:
        return {"ready": True}

    def get_faults(self, _: Any) -> Any:
        return self.emulator.faults.describe()

    def post_faults(self, body: Any) -> Any:
        for fault in body if isinstance(body, list) else [body]:
            self.emulator.faults.add(fault)
        return self.emulator.faults.describe()

    def delete_faults(self, _: Any) -> Any:
        self.emulator.faults.clear()
        return []

    def get_calls(self, _: Any) -> Any:
        return self.emulator.ledger.describe()

    def delete_calls(self, _: Any) -> Any:
        self.emulator.ledger.clear()
        return []

    def post_access(self, body: Any) -> Any:
        """{"enforced": true} switches IAM enforcement on."""
        self.emulator.access.enforced = bool(body["enforced"])
        return {"enforced": self.emulator.access.enforced}

    def post_paging(self, body: Any) -> Any:
        """{"size": 5} cuts every list operation into pages of 5, asked for or not; null: only as asked for."""
        self.emulator.paging.default_size = body["size"]
        return {"size": self.emulator.paging.default_size}

    def post_adjust(self, body: Any) -> Any:
        """Facts that no AWS operation can set, such as the age of a key: see adjust.py."""
        steps = body if isinstance(body, list) else [body]
        for step in steps:
            adjust(self.emulator.states, step)
        return {"adjusted": len(steps)}


def respond(value: Any, status: int = 200) -> Response:
    return status, {"Content-Type": "application/json"}, json.dumps(value).encode()
