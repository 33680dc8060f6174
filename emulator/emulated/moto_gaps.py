"""What has to be in place for moto itself to run without all of its optional parts, and at a fair speed."""

from __future__ import annotations

import sys
import types
from typing import Any

from moto.core import DEFAULT_ACCOUNT_ID
from moto.iam import models as iam
from moto.moto_server import werkzeug_app

# moto's API Gateway imports a validator for OpenAPI documents that brings pydantic; nothing here uploads a document.
if "openapi_spec_validator" not in sys.modules:
    validator = types.ModuleType("openapi_spec_validator")
    exceptions = types.ModuleType("openapi_spec_validator.validation.exceptions")
    validator.validate = lambda *_: None  # type: ignore[attr-defined]
    exceptions.OpenAPIValidationError = ValueError  # type: ignore[attr-defined]
    sys.modules["openapi_spec_validator"] = validator
    sys.modules["openapi_spec_validator.validation"] = types.ModuleType("openapi_spec_validator.validation")
    sys.modules["openapi_spec_validator.validation.exceptions"] = exceptions


def account_of(access_key: str) -> str:
    """The account that an access key belongs to; the default one for keys that nobody made.

    moto's own looks into every partition of every account, and makes 1,500 managed policies in each on the way.
    """
    for account, partitions in list(iam.iam_backends.items()):
        for backend in list(partitions.values()):
            if access_key in backend.access_keys:
                return str(account)
    return DEFAULT_ACCOUNT_ID


iam.get_account_id_from = account_of


def create_backend_app(service: Any) -> Any:
    """moto's application for one service; NotImplementedError if moto has not the service, or not its libraries."""
    if service is None:
        raise NotImplementedError
    try:
        return werkzeug_app.create_backend_app(service)
    except ImportError as e:
        raise NotImplementedError from e
