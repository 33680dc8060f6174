"""Clients for the emulated account."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import boto3
from botocore.config import Config
from botocore.handlers import generate_idempotent_uuid

ACCOUNT = "123456789012"
REGIONS = ("us-east-1", "eu-west-1", "ap-southeast-2")


class Aws:
    """Clients by service and region, and the emulator's own controls."""

    def __init__(self, endpoint_url: str) -> None:
        self.endpoint_url = endpoint_url
        self.session = boto3.session.Session(aws_access_key_id="testing", aws_secret_access_key="testing")
        self.clients: dict[tuple[str, str], Any] = {}
        self.calls = 0
        # What one part makes and another refers to, by name.
        self.made: dict[str, Any] = {}

    def client(self, service: str, region: str = "us-east-1") -> Any:
        key = (service, region)
        if key not in self.clients:
            # A seed that has to retry is broken.
            config = Config(
                retries={"max_attempts": 0},
                parameter_validation=False,
                s3={"addressing_style": "path"},
            )
            client = self.session.client(service, region_name=region, endpoint_url=self.endpoint_url, config=config)
            client.meta.events.register("before-send", self.count)
            # Tokens against double calls would differ from seed to seed, and some of them show in answers.
            client.meta.events.unregister("before-parameter-build", generate_idempotent_uuid)
            self.clients[key] = client
        return self.clients[key]

    def count(self, request: Any, **_: Any) -> None:
        self.calls += 1
        # S3 Control puts the account in front of the host whatever the configuration says.
        request.url = request.url.replace(f"//{ACCOUNT}.", "//")

    def post(self, path: str, body: Any = None, method: str = "POST") -> None:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.endpoint_url + path, data, method=method)
        with urllib.request.urlopen(request) as response:
            response.read()

    def adjust(self, what: str, **fields: Any) -> None:
        """Sets what no AWS operation can: see emulated/adjust.py."""
        self.post("/plumbline/adjust", {"what": what, "account": ACCOUNT, **fields})

    def reset(self) -> None:
        self.post("/moto-api/reset")

    def finish(self) -> None:
        self.post("/plumbline/calls", method="DELETE")


def tags(**pairs: str) -> list[dict[str, str]]:
    return [{"Key": key, "Value": value} for key, value in pairs.items()]
