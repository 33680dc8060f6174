"""The WSGI application: control endpoints, ordered faults, IAM, added operations, and moto for the rest."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication
from werkzeug.test import run_wsgi_app

from . import moto_gaps, registry
from .access import Access
from .call import Call, read_call
from .control import Control
from .errors import AwsError, Response, error_response
from .faults import Faults
from .ledger import Ledger
from .paging import Paging
from .state import State

ERROR_CODE = re.compile(rb'<Code>([^<]*)</Code>|"__type": ?"(?:[^"#]*#)?([^":]*)')


class Emulator:
    """An AWS for any number of accounts and regions, in one process."""

    def __init__(self) -> None:
        registry.load()
        self.moto = DomainDispatcherApplication(moto_gaps.create_backend_app)
        self.states: dict[tuple[str, str], State] = {}
        self.faults = Faults()
        self.ledger = Ledger()
        self.access = Access()
        self.paging = Paging()
        self.control = Control(self)
        moto_gaps.forget_everything()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path.startswith("/plumbline/"):
            status, headers, body = self.control.answer(environ)
        elif path.startswith("/moto-api"):
            if path.rstrip("/") == "/moto-api/reset":
                self.reset()
            status, headers, body = self.ask_moto(environ)
        else:
            status, headers, body = self.answer(environ)
        start_response(f"{status} {phrase(status)}", list(headers.items()))
        return [body]

    def reset(self) -> None:
        self.states.clear()
        self.faults.clear()
        self.ledger.clear()
        self.access.enforced = False
        self.paging.default_size = None
        moto_gaps.forget_everything()

    def answer(self, environ: dict[str, Any]) -> Response:
        call = read_call(environ, self.states)
        if call is None:
            return self.unsigned(environ)
        code = ""
        try:
            self.faults.check(call)
            self.access.check(call)
            response = self.perform(call)
        except AwsError as error:
            response, code = call.refuse(error), error.code
        if response[0] >= 400 and not code:
            found = ERROR_CODE.search(response[2])
            code = next((g.decode() for g in found.groups() if g), "") if found else str(response[0])
        self.ledger.record(call, code)
        return response

    def perform(self, call: Call) -> Response:
        if call.service in registry.CHECKS:
            registry.CHECKS[call.service](call)
        added = registry.OPERATIONS.get((call.service, call.operation))
        if added:
            return self.paging.page(call, lambda c: c.serialize(added(c)))
        return self.paging.page(call, self.amended_moto)

    def amended_moto(self, call: Call) -> Response:
        response = self.moto_answer(call)
        amendment = registry.AMENDMENTS.get((call.service, call.operation))
        if amendment and response[0] < 300:
            response = call.serialize(amendment(call, call.parse_answer(response)))
        return response

    def moto_answer(self, call: Call) -> Response:
        """moto's answer; what moto has not, or breaks on, as an AWS error instead of a page of HTML."""
        try:
            status, headers, body = self.ask_moto(call.wsgi_environ())
        except NotImplementedError as e:
            raise not_implemented(call) from e
        except Exception as e:
            print(f"{call.service}:{call.operation} in {call.region} broke moto", file=sys.stderr)
            traceback.print_exc(file=sys.stderr)
            raise AwsError("InternalFailure", f"The emulator broke on {call.service}:{call.operation}: {e}", 500) from e
        start = body[:200].lstrip().lower()
        if status in (404, 405, 500, 501) and start.startswith((b"<!doctype html", b"<html")):
            raise not_implemented(call)
        if status == 404 and not body and call.protocol in ("json", "rest-json", "query", "ec2"):
            raise not_implemented(call)
        return status, headers, body

    def ask_moto(self, environ: dict[str, Any]) -> Response:
        chunks, status, headers = run_wsgi_app(self.moto, environ, buffered=True)
        return int(status.split()[0]), dict(headers), b"".join(chunks)

    def unsigned(self, environ: dict[str, Any]) -> Response:
        protocol = "json" if environ.get("HTTP_X_AMZ_TARGET") else "query"
        error = AwsError("MissingAuthenticationToken", "The request is not signed.", 403)
        return error_response(protocol, "", error)


def not_implemented(call: Call) -> AwsError:
    return AwsError("NotImplemented", f"The emulator lacks {call.service}:{call.operation}.", 501)


def phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"

