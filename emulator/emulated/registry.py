"""The operations that are answered here instead of by moto, and the ones whose answer is put right here."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

from .call import Call

Answer = dict[str, Any]
Operation = Callable[[Call], Answer]
Amendment = Callable[[Call, Answer], Answer]
Check = Callable[[Call], None]

OPERATIONS: dict[tuple[str, str], Operation] = {}
AMENDMENTS: dict[tuple[str, str], Amendment] = {}
CHECKS: dict[str, Check] = {}


def operation(service: str, *names: str) -> Callable[[Operation], Operation]:
    """Answers an operation: a function from the call to the result, by the model's member names."""

    def register(function: Operation) -> Operation:
        for name in names:
            OPERATIONS[service, name] = function
        return function

    return register


def amend(service: str, *names: str) -> Callable[[Amendment], Amendment]:
    """Changes moto's answer to an operation."""

    def register(function: Amendment) -> Amendment:
        for name in names:
            AMENDMENTS[service, name] = function
        return function

    return register


def check(service: str) -> Callable[[Check], Check]:
    """Looks at each call to a service first, and may raise an AwsError."""

    def register(function: Check) -> Check:
        CHECKS[service] = function
        return function

    return register


def load() -> None:
    """Imports every module of operations."""
    from . import operations

    for module in pkgutil.iter_modules(operations.__path__):
        importlib.import_module(f"{operations.__name__}.{module.name}")
