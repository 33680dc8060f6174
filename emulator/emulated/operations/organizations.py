"""AWS Organizations: the resource policy."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation


@operation("organizations", "PutResourcePolicy")
def put_resource_policy(call: Call) -> dict[str, Any]:
    arn = f"arn:{call.partition}:organizations::{call.account}:resourcepolicy/o-plumbline/rp-plumbline"
    summary = {"Id": "rp-plumbline", "Arn": arn}
    call.account_state["resource-policy"] = {"ResourcePolicySummary": summary, "Content": call.parameters["Content"]}
    return {"ResourcePolicy": call.account_state["resource-policy"]}


@operation("organizations", "DescribeResourcePolicy")
def describe_resource_policy(call: Call) -> dict[str, Any]:
    if "resource-policy" not in call.account_state:
        raise AwsError("ResourcePolicyNotFoundException", "We can't find a resource policy.", 400)
    return {"ResourcePolicy": call.account_state["resource-policy"]}
