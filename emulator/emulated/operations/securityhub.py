"""Security Hub: hubs, standards, and findings as strictly as AWS documents."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

from .. import asff, findings
from ..call import Call
from ..errors import AwsError
from ..registry import operation

# What an import leaves as it was, since only BatchUpdateFindings may change it.
KEPT = ("Confidence", "Criticality", "Note", "RelatedFindings", "UserDefinedFields", "VerificationState", "Workflow")


def hub(call: Call) -> dict[str, Any]:
    """The region's hub, or the error that every operation gives without one."""
    if "hub" not in call.state:
        message = f"Account {call.account} is not subscribed to AWS Security Hub"
        raise AwsError("InvalidAccessException", message, 401)
    found: dict[str, Any] = call.state["hub"]
    return found


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


@operation("securityhub", "EnableSecurityHub")
def enable_security_hub(call: Call) -> dict[str, Any]:
    if "hub" in call.state:
        raise AwsError("ResourceConflictException", "Account is already subscribed to Security Hub", 409)
    call.state["hub"] = {
        "HubArn": f"arn:{call.partition}:securityhub:{call.region}:{call.account}:hub/default",
        "SubscribedAt": now(),
        "AutoEnableControls": True,
        "ControlFindingGenerator": call.parameters.get("ControlFindingGenerator", "SECURITY_CONTROL"),
    }
    if call.parameters.get("EnableDefaultStandards", True):
        enable_standard(call, f"arn:{call.partition}:securityhub:{call.region}::{BEST_PRACTICES}")
    return {}


@operation("securityhub", "DisableSecurityHub")
def disable_security_hub(call: Call) -> dict[str, Any]:
    hub(call)
    for name in ("hub", "standards", "findings"):
        call.state.pop(name, None)
    return {}


@operation("securityhub", "DescribeHub")
def describe_hub(call: Call) -> dict[str, Any]:
    return dict(hub(call))


BEST_PRACTICES = "standards/aws-foundational-security-best-practices/v/1.0.0"


def enable_standard(call: Call, arn: str) -> dict[str, Any]:
    subscription = {
        "StandardsSubscriptionArn": (
            f"arn:{call.partition}:securityhub:{call.region}:{call.account}:subscription/"
            f"{arn.rpartition(':')[2].partition('/')[2]}"
        ),
        "StandardsArn": arn,
        "StandardsInput": {},
        "StandardsStatus": "READY",
        "StandardsControlsUpdatable": "READY_FOR_UPDATES",
    }
    call.state.table("standards")[arn] = subscription
    return subscription


@operation("securityhub", "BatchEnableStandards")
def batch_enable_standards(call: Call) -> dict[str, Any]:
    hub(call)
    wanted = [request["StandardsArn"] for request in call.parameters["StandardsSubscriptionRequests"]]
    return {"StandardsSubscriptions": [enable_standard(call, arn) for arn in wanted]}


@operation("securityhub", "BatchDisableStandards")
def batch_disable_standards(call: Call) -> dict[str, Any]:
    hub(call)
    standards, arns = call.state.table("standards"), call.parameters["StandardsSubscriptionArns"]
    gone = [s for s in standards.values() if s["StandardsSubscriptionArn"] in arns]
    for subscription in gone:
        del standards[subscription["StandardsArn"]]
    return {"StandardsSubscriptions": [{**s, "StandardsStatus": "DELETING"} for s in gone]}


@operation("securityhub", "GetEnabledStandards")
def get_enabled_standards(call: Call) -> dict[str, Any]:
    hub(call)
    arns = call.parameters.get("StandardsSubscriptionArns")
    standards = call.state.table("standards").values()
    return {"StandardsSubscriptions": [dict(s) for s in standards if not arns or s["StandardsSubscriptionArn"] in arns]}


@operation("securityhub", "ListMembers", "ListFindingAggregators", "ListEnabledProductsForImport", "GetInsights")
def list_none(call: Call) -> dict[str, Any]:
    hub(call)
    return {"Members": [], "FindingAggregators": [], "ProductSubscriptions": [], "Insights": []}


@operation("securityhub", "BatchImportFindings")
def batch_import_findings(call: Call) -> dict[str, Any]:
    hub(call)
    given = json.loads(call.body).get("Findings") or []
    if not 1 <= len(given) <= asff.MAX_BATCH_FINDINGS:
        raise AwsError("InvalidInputException", "Findings should have between 1 and 100 items.", 400)
    if len(call.body) > asff.MAX_BATCH_BYTES:
        raise AwsError("InvalidInputException", "Request size is above the limit of 6 MB.", 400)
    failed = []
    for finding in given:
        error = ordered_error(call, finding)
        if error is None:
            reasons = list(asff.reasons(finding, call.account, call.region, call.partition))
            error = ("InvalidInput", "Finding does not adhere to Amazon Finding Format. " + ", ".join(reasons))
            if not reasons:
                store(call, finding)
                continue
        failed.append({"Id": finding.get("Id", ""), "ErrorCode": error[0], "ErrorMessage": error[1]})
    return {"FailedCount": len(failed), "SuccessCount": len(given) - len(failed), "FailedFindings": failed}


def ordered_error(call: Call, finding: dict[str, Any]) -> tuple[str, str] | None:
    """The error that a test ordered for single findings (adjust "finding_error"), if it fits."""
    for error in call.state.get("finding-errors", []):
        if error["times"] and error["contains"] in json.dumps(finding):
            error["times"] -= 1
            return error["code"], "This error was ordered."
    return None


def store(call: Call, finding: dict[str, Any]) -> None:
    key = f"{finding['ProductArn']}|{finding['Id']}"
    table = call.state.table("findings")
    old = table.get(key)
    if old and findings.instant(finding["UpdatedAt"]) < findings.instant(old["UpdatedAt"]):
        return
    provider = finding.get("FindingProviderFields") or {}
    new = {
        **finding,
        "Region": call.region,
        "CompanyName": "Personal",
        "ProductName": "Default",
        "RecordState": finding.get("RecordState", "ACTIVE"),
        "Severity": finding.get("Severity") or provider.get("Severity"),
        "Types": finding.get("Types") or provider.get("Types"),
        "ProcessedAt": now(),
        "Workflow": {"Status": "NEW"},
        "WorkflowState": "NEW",
    }
    if old:
        new |= {name: old[name] for name in KEPT if name in old}
        new["CreatedAt"] = old["CreatedAt"]
        if reopened(old, new):
            new["Workflow"] = {"Status": "NEW"}
    table[key] = new


def reopened(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether Security Hub itself sets the workflow back to NEW."""
    back = old["RecordState"] == "ARCHIVED" and new["RecordState"] == "ACTIVE"
    was = (old.get("Compliance") or {}).get("Status")
    worse = was == "PASSED" and (new.get("Compliance") or {}).get("Status") in ("FAILED", "WARNING", "NOT_AVAILABLE")
    return old["Workflow"]["Status"] in ("NOTIFIED", "RESOLVED") and (back or worse)


@operation("securityhub", "GetFindings")
def get_findings(call: Call) -> dict[str, Any]:
    hub(call)
    size = call.parameters.get("MaxResults") or 100
    if not 1 <= size <= 100:
        raise AwsError("InvalidInputException", "MaxResults should be between 1 and 100.", 400)
    filters = call.parameters.get("Filters") or {}
    found = [f for f in call.state.table("findings").values() if findings.matches(f, filters)]
    found = findings.ordered(found, call.parameters.get("SortCriteria") or [])
    start = int(call.parameters.get("NextToken") or 0)
    answer: dict[str, Any] = {"Findings": found[start : start + size]}
    if start + size < len(found):
        answer["NextToken"] = str(start + size)
    return answer


@operation("securityhub", "BatchUpdateFindings")
def batch_update_findings(call: Call) -> dict[str, Any]:
    hub(call)
    identifiers = call.parameters["FindingIdentifiers"]
    if not 1 <= len(identifiers) <= 100:
        raise AwsError("InvalidInputException", "FindingIdentifiers should have between 1 and 100 items.", 400)
    changes = {k: v for k, v in call.parameters.items() if k != "FindingIdentifiers"}
    if "Note" in changes:
        changes["Note"]["UpdatedAt"] = now()
    done, missed = [], []
    for identifier in identifiers:
        finding = call.state.table("findings").get(f"{identifier['ProductArn']}|{identifier['Id']}")
        if finding is None:
            code = {"ErrorCode": "FindingNotFound", "ErrorMessage": "Finding Not Found"}
            missed.append({"FindingIdentifier": identifier, **code})
        else:
            finding.update(changes)
            done.append(identifier)
    return {"ProcessedFindings": done, "UnprocessedFindings": missed}
