"""The filters and the order of Security Hub's GetFindings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

from .errors import AwsError

Finding = dict[str, Any]

# Filter name to the path of the field; the rest are fields of the same name.
PATHS = {
    "ComplianceStatus": "Compliance.Status",
    "ComplianceAssociatedStandardsId": "Compliance.AssociatedStandards.StandardsId",
    "ComplianceSecurityControlId": "Compliance.SecurityControlId",
    "FindingProviderFieldsSeverityLabel": "FindingProviderFields.Severity.Label",
    "FindingProviderFieldsTypes": "FindingProviderFields.Types",
    "RecommendationText": "Remediation.Recommendation.Text",
    "ResourceId": "Resources.Id",
    "ResourcePartition": "Resources.Partition",
    "ResourceRegion": "Resources.Region",
    "ResourceType": "Resources.Type",
    "SeverityLabel": "Severity.Label",
    "Type": "Types",
    "WorkflowStatus": "Workflow.Status",
}
PLAIN = {
    "AwsAccountId",
    "CompanyName",
    "Description",
    "GeneratorId",
    "Id",
    "ProductArn",
    "ProductName",
    "RecordState",
    "Region",
    "SourceUrl",
    "Title",
    "VerificationState",
}
DATES = {"CreatedAt", "FirstObservedAt", "LastObservedAt", "UpdatedAt"}
POSITIVE: dict[str, Callable[[str, str], bool]] = {
    "EQUALS": lambda value, wanted: value == wanted,
    "PREFIX": lambda value, wanted: value.startswith(wanted),
    "CONTAINS": lambda value, wanted: wanted in value,
}
NEGATIVE: dict[str, Callable[[str, str], bool]] = {
    "NOT_EQUALS": POSITIVE["EQUALS"],
    "PREFIX_NOT_EQUALS": POSITIVE["PREFIX"],
    "NOT_CONTAINS": POSITIVE["CONTAINS"],
}


def values(finding: Any, path: str) -> list[str]:
    """All values at a dotted path, through lists."""
    found = [finding]
    for name in path.split("."):
        found = [item.get(name) for item in found if isinstance(item, dict)]
        found = [one for item in found for one in (item if isinstance(item, list) else [item]) if one is not None]
    return [str(item) for item in found]


def matches(finding: Finding, filters: dict[str, Any]) -> bool:
    """Fields are joined by "and"; of one field the positive comparisons by "or", the negative ones by "and"."""
    for name, conditions in filters.items():
        if name in DATES:
            if not any(in_range(finding.get(name), c) for c in conditions):
                return False
        elif name in PATHS or name in PLAIN:
            if not matches_strings(values(finding, PATHS.get(name, name)), conditions):
                return False
        elif name in ("ResourceTags", "ProductFields", "UserDefinedFields"):
            if not matches_maps(finding, name, conditions):
                return False
        else:
            raise AwsError("InvalidInputException", f"The emulator has no filter {name}.", 400)
    return True


def matches_strings(found: list[str], conditions: list[dict[str, str]]) -> bool:
    positive = [c for c in conditions if c["Comparison"] in POSITIVE]
    negative = [c for c in conditions if c["Comparison"] in NEGATIVE]
    if len(positive) + len(negative) != len(conditions):
        raise AwsError("InvalidInputException", "Invalid comparison.", 400)
    if positive and not any(POSITIVE[c["Comparison"]](v, c["Value"]) for c in positive for v in found):
        return False
    return not any(NEGATIVE[c["Comparison"]](v, c["Value"]) for c in negative for v in found)


def matches_maps(finding: Finding, name: str, conditions: list[dict[str, str]]) -> bool:
    if name == "ResourceTags":
        maps = [r.get("Tags") or {} for r in finding.get("Resources", [])]
    else:
        maps = [finding.get(name) or {}]
    return all(
        matches_strings([m[c["Key"]] for m in maps if c["Key"] in m], [c]) for c in conditions
    )


def in_range(text: str | None, condition: dict[str, Any]) -> bool:
    if text is None:
        return False
    time = instant(text)
    if "DateRange" in condition:
        return time >= datetime.now(timezone.utc) - timedelta(days=condition["DateRange"]["Value"])
    after = "Start" not in condition or time >= instant(condition["Start"])
    return after and ("End" not in condition or time <= instant(condition["End"]))


def instant(text: str) -> datetime:
    seconds, zone = text[:19], text[19:].lstrip(".0123456789") or "Z"
    fraction = text[19 : len(text) - len(zone)].lstrip(".")[:6].ljust(6, "0") or "000000"
    zone = "+00:00" if zone in "Zz" else zone
    zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return datetime.fromisoformat(f"{seconds}.{fraction}{zone}")


def ordered(found: list[Finding], criteria: list[dict[str, str]]) -> list[Finding]:
    for criterion in reversed(criteria):
        path = PATHS.get(criterion["Field"], criterion["Field"])
        found.sort(key=lambda f: values(f, path), reverse=criterion.get("SortOrder") == "desc")
    return found
