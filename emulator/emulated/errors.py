"""AWS errors, in the shape of each protocol."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

REQUEST_ID = "00000000-0000-4000-8000-000000000000"

Response = tuple[int, dict[str, str], bytes]


class AwsError(Exception):
    """An answer other than success, by AWS's own error code."""

    def __init__(self, code: str, message: str, status: int = 400, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status
        self.headers = headers or {}


def error_response(protocol: str, service: str, error: AwsError) -> Response:
    """Writes an error as a client of this protocol expects it; never HTML."""
    code, message = escape(error.code), escape(error.message)
    if protocol in ("json", "rest-json"):
        body = json.dumps({"__type": error.code, "message": error.message, "Message": error.message})
        headers = {"Content-Type": "application/json", "x-amzn-ErrorType": error.code}
    elif protocol == "ec2":
        body = (
            f"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>"
            f"<RequestID>{REQUEST_ID}</RequestID></Response>"
        )
        headers = {"Content-Type": "text/xml"}
    elif service == "s3":
        body = (
            f"<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{REQUEST_ID}</RequestId></Error>"
        )
        headers = {"Content-Type": "application/xml"}
    else:
        fault = "Receiver" if error.status >= 500 else "Sender"
        body = (
            f"<ErrorResponse><Error><Type>{fault}</Type><Code>{code}</Code><Message>{message}</Message></Error>"
            f"<RequestId>{REQUEST_ID}</RequestId></ErrorResponse>"
        )
        headers = {"Content-Type": "text/xml"}
    headers |= {"x-amzn-RequestId": REQUEST_ID, **error.headers}
    return error.status, headers, body.encode()
