"""What AWS documents as the limits of a finding in the AWS Security Finding Format.

https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html and the API reference of
BatchImportFindings. Each check gives the reason for refusing, or nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Finding = dict[str, Any]

MAX_FINDING_BYTES = 240 * 1024
MAX_BATCH_BYTES = 6 * 1024 * 1024
MAX_BATCH_FINDINGS = 100
SCHEMA_VERSION = "2018-10-08"
REQUIRED = (
    "SchemaVersion Id ProductArn GeneratorId AwsAccountId CreatedAt UpdatedAt Title Description Resources"
).split()
LENGTHS = {"Id": 512, "GeneratorId": 512, "Title": 256, "Description": 1024, "SourceUrl": 2048}
NAMESPACES = {
    "Software and Configuration Checks",
    "TTPs",
    "Effects",
    "Unusual Behaviors",
    "Sensitive Data Identifications",
}
SEVERITIES = {"INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"}
COMPLIANCE = {"PASSED", "WARNING", "FAILED", "NOT_AVAILABLE"}
TIMESTAMPS = ("CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt")
# RFC 3339: a time zone is needed, at most nine digits of a second.
TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:?\d{2})$")


def reasons(finding: Finding, account: str, region: str, partition: str) -> Iterator[str]:
    """Why AWS would refuse this finding from this account in this region; nothing if it would not."""
    for name in REQUIRED:
        if not finding.get(name):
            yield f"data should have required property '{name}'"
    size = len(json.dumps(finding, separators=(",", ":"), ensure_ascii=False).encode())
    if size > MAX_FINDING_BYTES:
        yield f"Finding size of {size} bytes is above the limit of {MAX_FINDING_BYTES} bytes"
    if finding.get("SchemaVersion") not in (None, SCHEMA_VERSION):
        yield f"data.SchemaVersion should be equal to '{SCHEMA_VERSION}'"
    if finding.get("AwsAccountId") not in (None, account):
        yield f"data.AwsAccountId should be equal to the importing account {account}"
    product = f"arn:{partition}:securityhub:{region}:{account}:product/{account}/default"
    if finding.get("ProductArn") not in (None, product):
        yield f"data.ProductArn should be equal to '{product}'"
    for name, limit in LENGTHS.items():
        if len(finding.get(name) or "") > limit:
            yield f"data.{name} should NOT be longer than {limit} characters"
    for name in TIMESTAMPS:
        if finding.get(name) and not is_timestamp(finding[name]):
            yield f"data.{name} should match format date-time"
    yield from severity_and_types(finding)
    yield from resources(finding.get("Resources") or [])
    yield from compliance(finding.get("Compliance") or {})
    yield from maps_and_texts(finding)


def is_timestamp(value: Any) -> bool:
    if not isinstance(value, str) or not TIMESTAMP.match(value):
        return False
    try:
        datetime.strptime(value[:19].upper(), "%Y-%m-%dT%H:%M:%S")
        return True
    except ValueError:
        return False


def severity_and_types(finding: Finding) -> Iterator[str]:
    provider = finding.get("FindingProviderFields") or {}
    severity, types = finding.get("Severity"), finding.get("Types")
    if not severity and not provider.get("Severity"):
        yield "data should have required property 'Severity' or 'FindingProviderFields.Severity'"
    if not types and not provider.get("Types"):
        yield "data should have required property 'Types' or 'FindingProviderFields.Types'"
    for place, given in (("", severity), ("FindingProviderFields.", provider.get("Severity"))):
        given = given or {}
        if "Label" in given and given["Label"] not in SEVERITIES:
            yield f"data.{place}Severity.Label should be equal to one of the allowed values"
        if not 0 <= given.get("Normalized", 0) <= 100:
            yield f"data.{place}Severity.Normalized should be <= 100"
    for place, all_types in (("", types), ("FindingProviderFields.", provider.get("Types"))):
        if len(all_types or []) > 50:
            yield f"data.{place}Types should NOT have more than 50 items"
        for kind in all_types or []:
            parts = kind.split("/")
            if parts[0] not in NAMESPACES or len(parts) > 3 or not all(parts):
                yield f"data.{place}Types: '{kind}' should match namespace/category/classifier"


def resources(all_resources: list[Finding]) -> Iterator[str]:
    if len(all_resources) > 32:
        yield "data.Resources should NOT have more than 32 items"
    for index, resource in enumerate(all_resources):
        place = f"data.Resources[{index}]"
        for name, limit in (("Type", 256), ("Id", 512)):
            if not resource.get(name):
                yield f"{place} should have required property '{name}'"
            elif len(resource[name]) > limit:
                yield f"{place}.{name} should NOT be longer than {limit} characters"
        if resource.get("Partition") not in (None, "aws", "aws-cn", "aws-us-gov"):
            yield f"{place}.Partition should be equal to one of the allowed values"
        tags = resource.get("Tags") or {}
        if len(tags) > 50:
            yield f"{place}.Tags should NOT have more than 50 properties"
        if any(not 1 <= len(k) <= 128 or len(v) > 256 for k, v in tags.items()):
            yield f"{place}.Tags has a key above 128 or a value above 256 characters"
        other = (resource.get("Details") or {}).get("Other") or {}
        if len(other) > 50 or any(not 1 <= len(k) <= 256 or len(v) > 1024 for k, v in other.items()):
            yield f"{place}.Details.Other should have at most 50 properties of at most 1024 characters"


def compliance(given: Finding) -> Iterator[str]:
    if "Status" in given and given["Status"] not in COMPLIANCE:
        yield "data.Compliance.Status should be equal to one of the allowed values"
    requirements = given.get("RelatedRequirements") or []
    if len(requirements) > 32:
        yield "data.Compliance.RelatedRequirements should NOT have more than 32 items"
    if any(not 1 <= len(requirement) <= 64 for requirement in requirements):
        yield "data.Compliance.RelatedRequirements should NOT be longer than 64 characters"
    if len(given.get("StatusReasons") or []) > 20:
        yield "data.Compliance.StatusReasons should NOT have more than 20 items"
    for reason in given.get("StatusReasons") or []:
        if not reason.get("ReasonCode"):
            yield "data.Compliance.StatusReasons should have required property 'ReasonCode'"


def maps_and_texts(finding: Finding) -> Iterator[str]:
    for name, key_limit, value_limit in (("ProductFields", 128, 2048), ("UserDefinedFields", 128, 1024)):
        fields = finding.get(name) or {}
        if len(fields) > 50:
            yield f"data.{name} should NOT have more than 50 properties"
        if any(not 1 <= len(k) <= key_limit or not 1 <= len(v) <= value_limit for k, v in fields.items()):
            yield f"data.{name} has a key above {key_limit} or a value outside 1 to {value_limit} characters"
    recommendation = (finding.get("Remediation") or {}).get("Recommendation") or {}
    if len(recommendation.get("Text") or "") > 512:
        yield "data.Remediation.Recommendation.Text should NOT be longer than 512 characters"
    if finding.get("RecordState") not in (None, "ACTIVE", "ARCHIVED"):
        yield "data.RecordState should be equal to one of the allowed values"
