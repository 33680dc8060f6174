"""AWS Organizations: the resource policy, and trusted access for any service (moto knows but a few)."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.organizations.models import organizations_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation


def in_organization(call: Call) -> None:
    backend = organizations_backends[call.account][call.partition]
    if backend.org is None and call.account not in organizations_backends.master_accounts:
        message = "Your account is not a member of an organization."
        raise AwsError("AWSOrganizationsNotInUseException", message, 400)


@operation("organizations", "PutResourcePolicy")
def put_resource_policy(call: Call) -> dict[str, Any]:
    in_organization(call)
    arn = f"arn:{call.partition}:organizations::{call.account}:resourcepolicy/o-plumbline/rp-plumbline"
    summary = {"Id": "rp-plumbline", "Arn": arn}
    call.account_state["resource-policy"] = {"ResourcePolicySummary": summary, "Content": call.parameters["Content"]}
    return {"ResourcePolicy": call.account_state["resource-policy"]}


@operation("organizations", "DescribeResourcePolicy")
def describe_resource_policy(call: Call) -> dict[str, Any]:
    in_organization(call)
    if "resource-policy" not in call.account_state:
        raise AwsError("ResourcePolicyNotFoundException", "We can't find a resource policy.", 400)
    return {"ResourcePolicy": call.account_state["resource-policy"]}


@operation("organizations", "EnableAWSServiceAccess")
def enable_aws_service_access(call: Call) -> dict[str, Any]:
    in_organization(call)
    enabled = datetime.now(timezone.utc).replace(microsecond=0)
    call.account_state.table("service-access")[call.parameters["ServicePrincipal"]] = enabled
    return {}


@operation("organizations", "ListAWSServiceAccessForOrganization")
def list_aws_service_access_for_organization(call: Call) -> dict[str, Any]:
    in_organization(call)
    services = call.account_state.table("service-access").items()
    return {"EnabledServicePrincipals": [{"ServicePrincipal": s, "DateEnabled": d} for s, d in sorted(services)]}
