"""The seeded company, one module per part of it; each is found by itself and has a function `seed(aws)`."""

from __future__ import annotations

import importlib
import pkgutil

from .aws import Aws

# Parts that others refer to come first; the rest follow by name.
FIRST = ("keys", "network", "buckets", "people", "machines", "databases", "watching")


def seed(endpoint_url: str) -> int:
    """Makes everything, in the same order with the same ids each time; gives the number of calls."""
    aws = Aws(endpoint_url)
    aws.reset()
    names = [module.name for module in pkgutil.iter_modules(__path__) if module.name != "aws"]
    for name in [n for n in FIRST if n in names] + sorted(set(names) - set(FIRST)):
        importlib.import_module(f"{__name__}.{name}").seed(aws)
    aws.finish()
    return aws.calls
