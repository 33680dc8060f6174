"""IAM enforcement: identity policies of users and assumed roles, actions with wildcards.

Resource-based policies, boundaries, conditions and resources other than "*" are not looked at: a statement with a
condition or a narrower resource allows nothing and denies nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

from moto.iam.access_control import CreateAccessKeyFailure, create_access_key
from moto.iam.models import Policy

from .call import Call
from .errors import AwsError

# Allowed to everybody, even against an explicit deny.
ALWAYS = {"sts:GetCallerIdentity"}


class Access:
    """Off until somebody switches it on."""

    def __init__(self) -> None:
        self.enforced = False

    def check(self, call: Call) -> None:
        """Raises the error that AWS gives to a caller whose policies do not allow this call."""
        if not self.enforced:
            return
        try:
            token = call.environ.get("HTTP_X_AMZ_SECURITY_TOKEN")
            headers = {"X-Amz-Security-Token": token} if token else {}
            key = create_access_key(call.account, call.partition, call.access_key, headers)
        except CreateAccessKeyFailure:
            raise unknown_key(call) from None
        if call.action in ALWAYS:
            return
        if not allows(statements(key.collect_policies()), call.action):
            raise denied(call, key.arn)


def denied(call: Call, principal: str) -> AwsError:
    """What AWS answers when an identity may not do something."""
    message = f"User: {principal} is not authorized to perform: {call.action} because no identity-based policy allows it"
    if call.service == "ec2":
        return AwsError("UnauthorizedOperation", message, 403)
    if call.protocol in ("json", "rest-json"):
        return AwsError("AccessDeniedException", message, 400 if call.protocol == "json" else 403)
    return AwsError("AccessDenied", message, 403)


def unknown_key(call: Call) -> AwsError:
    message = "The security token included in the request is invalid."
    if call.service == "ec2":
        return AwsError("AuthFailure", "AWS was not able to validate the provided access credentials", 401)
    if call.service == "s3":
        return AwsError("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403)
    if call.protocol in ("json", "rest-json"):
        return AwsError("UnrecognizedClientException", message, 400 if call.protocol == "json" else 403)
    return AwsError("InvalidClientTokenId", message, 403)


def statements(policies: list[Any]) -> Iterator[dict[str, Any]]:
    for policy in policies:
        if isinstance(policy, Policy):
            document = next(version.document for version in policy.versions if version.is_default)
        else:
            document = policy if isinstance(policy, str) else policy["policy_document"]
        yield from as_list(json.loads(document)["Statement"])


def allows(all_statements: Iterator[dict[str, Any]], action: str) -> bool:
    allowed = False
    for statement in all_statements:
        if statement.get("Condition") or "*" not in as_list(statement.get("Resource", [])):
            continue
        if "Action" in statement:
            concerned = matches(statement["Action"], action)
        else:
            concerned = not matches(statement["NotAction"], action)
        if concerned and statement["Effect"] == "Deny":
            return False
        allowed = allowed or concerned
    return allowed


def matches(patterns: Any, action: str) -> bool:
    return any(fnmatchcase(action.lower(), pattern.lower()) for pattern in as_list(patterns))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
