"""What the emulator's own tests share."""

from __future__ import annotations

import json
import os
import unittest
import urllib.request
from typing import Any

os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
os.environ.setdefault("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from emulated.app import Emulator
from emulated.http import Server

ACCOUNT = "123456789012"


class EmulatorTest(unittest.TestCase):
    """A test with an emulator of its own class, emptied before each test."""

    server: Server

    @classmethod
    def setUpClass(cls) -> None:
        cls.server = Server(0, Emulator())
        cls.server.start()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.server.shutdown()
        cls.server.server_close()

    def setUp(self) -> None:
        self.control("POST", "/moto-api/reset")

    def client(self, service: str, region: str = "us-east-1", key: str = "testing", secret: str = "testing") -> Any:
        return boto3.client(
            service,
            region_name=region,
            endpoint_url=self.server.url,
            aws_access_key_id=key,
            aws_secret_access_key=secret,
            config=Config(retries={"max_attempts": 0}, parameter_validation=False, s3={"addressing_style": "path"}),
        )

    def control(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.server.url + path, data, method=method)
        with urllib.request.urlopen(request) as response:
            text = response.read()
        return json.loads(text) if text else None

    def adjust(self, what: str, **fields: Any) -> None:
        self.control("POST", "/plumbline/adjust", {"what": what, "account": ACCOUNT, **fields})

    def refused(self, code: str, status: int | None = None) -> Any:
        """A context in which AWS's error `code` is expected."""
        return Refusal(self, code, status)


class Refusal:
    def __init__(self, test: unittest.TestCase, code: str, status: int | None) -> None:
        self.test, self.code, self.status = test, code, status

    def __enter__(self) -> Refusal:
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        self.test.assertIsInstance(error, ClientError)
        self.test.assertEqual(self.code, error.response["Error"]["Code"])
        if self.status is not None:
            self.test.assertEqual(self.status, error.response["ResponseMetadata"]["HTTPStatusCode"])
        return True
