"""What has to be in place for moto itself to run without all of its optional parts, and at a fair speed."""

from __future__ import annotations

import sys
import types
from typing import Any

from botocore.loaders import create_loader
from moto import backends
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core import utils as core
from moto.core.base_backend import BackendDict
from moto.iam import models as iam
from moto.moto_api._internal import mock_random
from moto.moto_server import werkzeug_app

RANDOM_SEED = 20260101

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

# moto lists its folders for each request, and botocore's for each service model.
MODULES = tuple(backends.list_of_moto_modules())
LOADER = create_loader()
backends.list_of_moto_modules = lambda: MODULES
core.create_loader = lambda: LOADER


def forget_everything() -> None:
    """Drops all state of moto, and starts its random ids from the same place again.

    moto's reset makes each backend anew before it drops it, and meanwhile some services make their neighbours' state.
    """
    loaded = list(BackendDict._instances)
    BackendDict.reset()
    for backend in loaded + list(BackendDict._instances):
        backend.clear()
    BackendDict._instances.clear()
    mock_random.seed(RANDOM_SEED)


def share_private_key() -> None:
    """moto makes an RSA key for each symmetric one, which nothing uses: one for all of them will do."""
    from moto.kms import models, utils

    shared = utils.generate_private_key("RSA_2048")

    def generate_private_key(key_spec: str) -> Any:
        return utils.generate_private_key(key_spec) if key_spec.startswith(("RSA", "ECC", "SM2")) else shared

    models.generate_private_key = generate_private_key


def create_backend_app(service: Any) -> Any:
    """moto's application for one service; NotImplementedError if moto has not the service, or not its libraries."""
    if service is None:
        raise NotImplementedError
    if service == "kms":
        share_private_key()
    try:
        return werkzeug_app.create_backend_app(service)
    except ImportError as e:
        raise NotImplementedError from e
