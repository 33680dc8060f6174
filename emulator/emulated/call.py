"""What a request asks for: service, operation, region, account, parameters."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlencode

from botocore.compat import HTTPHeaders
from botocore.parsers import create_parser
from moto.core.model import OperationModel, ServiceModel
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.routing import get_service_router
from moto.core.serialize import get_serializer_class
from moto.core.utils import get_service_model
from werkzeug.exceptions import HTTPException

from .errors import AwsError, Response, error_response
from .moto_gaps import account_of
from .permissions import iam_action, iam_prefix
from .state import State

CREDENTIAL = re.compile(r"Credential=([^/]+)/[^/]*/([^/]+)/([^/]+)/aws4_request")
# Signing names that are not botocore's service names.
SERVICES = {
    "access-analyzer": "accessanalyzer",
    "elasticfilesystem": "efs",
    "elasticmapreduce": "emr",
    "email": "ses",
    "monitoring": "cloudwatch",
    "servicequotas": "service-quotas",
    "sso": "sso-admin",
    "states": "stepfunctions",
    "tagging": "resourcegroupstaggingapi",
}


@dataclass
class Call:
    """One request to AWS."""

    environ: dict[str, Any]
    body: bytes
    service: str
    signing_name: str
    region: str
    access_key: str
    states: dict[tuple[str, str], State] = field(repr=False)

    @cached_property
    def account(self) -> str:
        return account_of(self.access_key)

    @property
    def partition(self) -> str:
        if self.region.startswith("cn-"):
            return "aws-cn"
        return "aws-us-gov" if self.region.startswith("us-gov-") else "aws"

    @property
    def state(self) -> State:
        """What the added operations remember for this account and region."""
        return self.states.setdefault((self.account, self.region), State())

    @property
    def account_state(self) -> State:
        """What the added operations remember for this account as a whole."""
        return self.states.setdefault((self.account, "global"), State())

    @cached_property
    def request(self) -> Request:
        return Request({**self.environ, "wsgi.input": io.BytesIO(self.body)})

    @cached_property
    def model(self) -> ServiceModel | None:
        try:
            return get_service_model(self.service)
        except Exception:  # botocore's UnknownServiceError, or a name that is none
            return None

    @cached_property
    def protocol(self) -> str:
        if self.model is None:
            return "json" if self.environ.get("HTTP_X_AMZ_TARGET") else "rest-json"
        try:
            return determine_request_protocol(self.model, self.environ.get("CONTENT_TYPE", ""))
        except NotImplementedError:
            return str(self.model.protocol)

    @cached_property
    def route(self) -> tuple[OperationModel | None, dict[str, Any]]:
        if self.model is None:
            return None, {}
        name, path_parameters = None, {}
        if self.protocol == "json":
            name = self.environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2]
        elif self.protocol in ("query", "ec2"):
            name = self.form.get("Action")
        else:
            try:
                return get_service_router(self.service).match(self.request)
            except (HTTPException, NotImplementedError):
                return None, {}
        if name in self.model.operation_names:
            return self.model.operation_model(name), path_parameters
        return None, {}

    @cached_property
    def form(self) -> dict[str, str]:
        """The form parameters of the query protocols, wherever they stand."""
        text = self.environ.get("QUERY_STRING", "")
        if self.environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
            text = f"{text}&{self.body.decode()}"
        return dict(parse_qsl(text, keep_blank_values=True))

    @property
    def operation(self) -> str:
        """The operation's name; what little is known of it when the model has none."""
        if self.route[0] is not None:
            return str(self.route[0].name)
        target = self.environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2]
        path = f"{self.environ['REQUEST_METHOD']} {self.environ['PATH_INFO']}"
        return target or self.form.get("Action") or path

    @property
    def action(self) -> str:
        """The IAM action that AWS asks for."""
        return iam_action(self.service, self.operation, self.environ["REQUEST_METHOD"])

    @property
    def names(self) -> set[str]:
        """All names under which the service is known."""
        return {self.service, self.signing_name, iam_prefix(self.service)}

    @cached_property
    def parameters(self) -> dict[str, Any]:
        """The request's parameters, by the model's member names."""
        operation, path_parameters = self.route
        if operation is None:
            return {}
        parser = PROTOCOL_PARSERS[self.protocol](operation)
        request = self.request
        return parser.parse(
            {
                "method": request.method,
                "values": request.values,
                "headers": request.headers,
                "body": self.body,
                "url_path": request.path,
                "url_params": path_parameters,
            }
        )

    def serialize(self, result: dict[str, Any]) -> Response:
        """Writes a result, a dict by the model's member names, in the shape that the client expects."""
        operation, _ = self.route
        assert operation is not None and self.model is not None
        serializer = get_serializer_class(self.service, self.protocol)(operation)
        answer = serializer.serialize(result)
        body = answer["body"]
        return answer["status_code"], dict(answer["headers"]), body.encode() if isinstance(body, str) else body

    def refuse(self, error: AwsError) -> Response:
        return error_response(self.protocol, self.service, error)

    def parse_answer(self, response: Response) -> dict[str, Any]:
        """Reads an answer back into a dict by the model's member names."""
        operation, _ = self.route
        assert operation is not None
        status, headers, body = response
        raw = {"status_code": status, "headers": headers_of(headers), "body": body}
        answer = create_parser(self.protocol).parse(raw, operation.output_shape)
        answer.pop("ResponseMetadata", None)
        return answer

    def wsgi_environ(self) -> dict[str, Any]:
        """The request as it came, to be read by somebody else."""
        return {**self.environ, "wsgi.input": io.BytesIO(self.body), "CONTENT_LENGTH": str(len(self.body))}

    def without(self, *members: str) -> Call:
        """The same call without some of its top-level parameters, as far as it has them."""
        operation, _ = self.route
        assert operation is not None and operation.input_shape is not None
        shapes = {name: operation.input_shape.members[name] for name in members if name in operation.input_shape.members}
        names = {shape.serialization.get("name", name).lower() for name, shape in shapes.items()}
        environ, body = dict(self.environ), self.body
        environ["QUERY_STRING"] = without_keys(environ.get("QUERY_STRING", ""), names)
        if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
            body = without_keys(body.decode(), names).encode()
        elif body.startswith(b"{"):
            body = json.dumps({k: v for k, v in json.loads(body).items() if k.lower() not in names}).encode()
        path, _, _ = environ["RAW_URI"].partition("?")
        environ["RAW_URI"] = environ["REQUEST_URI"] = path + ("?" + environ["QUERY_STRING"]) * bool(environ["QUERY_STRING"])
        return replace(self, environ=environ, body=body)


def headers_of(headers: dict[str, str]) -> HTTPHeaders:
    found = HTTPHeaders()
    for name, value in headers.items():
        found[name] = value
    return found


def without_keys(query: str, names: set[str]) -> str:
    return urlencode([(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if k.lower() not in names])


def read_call(environ: dict[str, Any], states: dict[tuple[str, str], State]) -> Call | None:
    """Reads a request signed with version 4; null for what is not signed so."""
    match = CREDENTIAL.search(environ.get("HTTP_AUTHORIZATION", ""))
    body = environ["wsgi.input"].read()
    environ["wsgi.input"] = io.BytesIO(body)
    if not match:
        return None
    access_key, region, signing_name = match.groups()
    service = service_of(signing_name, environ, body)
    return Call(environ, body, service, signing_name, region, access_key, states)


def service_of(signing_name: str, environ: dict[str, Any], body: bytes) -> str:
    """The botocore name of the service; several services share a signing name."""
    path = environ["PATH_INFO"]
    if signing_name == "s3" and path.startswith("/v20180820/"):
        return "s3control"
    if signing_name == "apigateway" and path.startswith("/v2/"):
        return "apigatewayv2"
    if signing_name == "elasticloadbalancing":
        return "elb" if b"2012-06-01" in body else "elbv2"
    if signing_name == "es":
        return "opensearch" if path.startswith("/2021-01-01/") else "es"
    if signing_name == "dynamodb" and environ.get("HTTP_X_AMZ_TARGET", "").startswith("DynamoDBStreams"):
        return "dynamodbstreams"
    return SERVICES.get(signing_name, signing_name)
