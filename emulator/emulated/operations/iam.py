"""IAM: the root user, ages and expiries that moto fixes, and centralised root access."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote

from moto.iam.models import iam_backends

from ..adjust import days_before_start
from ..call import Call
from ..errors import AwsError
from ..registry import amend, operation

COLUMNS = (
    "user arn user_creation_time password_enabled password_last_used password_last_changed password_next_rotation "
    "mfa_active access_key_1_active access_key_1_last_rotated access_key_1_last_used_date "
    "access_key_1_last_used_region access_key_1_last_used_service access_key_2_active access_key_2_last_rotated "
    "access_key_2_last_used_date access_key_2_last_used_region access_key_2_last_used_service cert_1_active "
    "cert_1_last_rotated cert_2_active cert_2_last_rotated"
).split()


@amend("iam", "GetAccountSummary")
def get_account_summary(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    root = call.account_state.table("root")
    answer["SummaryMap"]["AccountMFAEnabled"] = int(root.get("mfa", "none") != "none")
    answer["SummaryMap"]["AccountAccessKeysPresent"] = int(bool(root.get("access_keys")))
    answer["SummaryMap"]["AccountPasswordPresent"] = int(root.get("password", True))
    return answer


@amend("iam", "GetAccountAuthorizationDetails")
def get_account_authorization_details(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """Of AWS's own policies only those in use, and every document URL-encoded, as AWS does."""
    for role in answer.get("RoleDetailList", []):
        if role["AssumeRolePolicyDocument"].startswith("{"):
            role["AssumeRolePolicyDocument"] = quote(role["AssumeRolePolicyDocument"], safe="")
    known = iam_backends[call.account][call.partition].managed_policies
    for policy in answer.get("Policies", []):
        policy |= {"PolicyName": known[policy["Arn"]].name, "PolicyId": known[policy["Arn"]].id}
    answer["Policies"] = sorted(
        (p for p in answer.get("Policies", []) if ":iam::aws:" not in p["Arn"] or p.get("AttachmentCount")),
        key=lambda policy: policy["Arn"],
    )
    return answer


@amend("iam", "ListVirtualMFADevices")
def list_virtual_mfa_devices(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """With the root user's, if it has one; AWS gives no seeds here."""
    for device in answer["VirtualMFADevices"]:
        device.pop("Base32StringSeed", None)
        device.pop("QRCodePNG", None)
    root = call.account_state.table("root")
    if root.get("mfa") == "virtual" and call.parameters.get("AssignmentStatus") != "Unassigned":
        created = days_before_start(root.get("created_days", 2000))
        arn = f"arn:{call.partition}:iam::{call.account}"
        device = {
            "SerialNumber": f"{arn}:mfa/root-account-mfa-device",
            "EnableDate": created,
            "User": {"Arn": f"{arn}:root", "UserId": call.account, "CreateDate": created},
        }
        answer["VirtualMFADevices"].append(device)
    return answer


@amend("iam", "ListServerCertificates")
def list_server_certificates(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    expiries = call.account_state.table("server-certificates")
    for certificate in answer["ServerCertificateMetadataList"]:
        certificate["Expiration"] = expiries.get(certificate["ServerCertificateName"], certificate["Expiration"])
    return answer


@operation("iam", "ListOrganizationsFeatures")
def list_organizations_features(call: Call) -> dict[str, Any]:
    features = call.account_state.get("organizations-features")
    if features is None:
        raise AwsError("ServiceAccessNotEnabledException", "Trusted access for IAM is not enabled.", 400)
    return {"OrganizationId": features["organization"], "EnabledFeatures": features["enabled"]}


@operation("iam", "EnableOrganizationsRootCredentialsManagement", "EnableOrganizationsRootSessions")
def enable_organizations_feature(call: Call) -> dict[str, Any]:
    features = call.account_state.setdefault("organizations-features", {"organization": "o-plumbline", "enabled": []})
    name = "RootSessions" if call.operation.endswith("Sessions") else "RootCredentialsManagement"
    if name not in features["enabled"]:
        features["enabled"].append(name)
    return {"OrganizationId": features["organization"], "EnabledFeatures": features["enabled"]}


@operation("iam", "GetCredentialReport")
def get_credential_report(call: Call) -> dict[str, Any]:
    backend = iam_backends[call.account]["aws"]
    if not backend.credential_report:
        raise AwsError("ReportNotPresent", "No report is present. Generate one first.", 410)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerow(root_row(call))
    changes = call.account_state.table("password-changes")
    for user in backend.users.values():
        writer.writerow(user_row(user, changes.get(user.name)))
    return {
        "Content": out.getvalue().encode(),
        "ReportFormat": "text/csv",
        "GeneratedTime": datetime.now(timezone.utc).replace(microsecond=0),
    }


def root_row(call: Call) -> dict[str, str]:
    root = call.account_state.table("root")
    used = root.get("last_used_days")
    row = {
        "user": "<root_account>",
        "arn": f"arn:aws:iam::{call.account}:root",
        "user_creation_time": ago(root.get("created_days", 2000)),
        "password_enabled": "true" if root.get("password", True) else "false",
        "password_last_used": "no_information" if used is None else ago(used),
        "password_last_changed": ago(root.get("created_days", 2000)),
        "password_next_rotation": "not_supported",
        "mfa_active": "true" if root.get("mfa", "none") != "none" else "false",
        **no_certificates(),
    }
    for number in (1, 2):
        active = number <= root.get("access_keys", 0)
        row |= key_cells(number, active, ago(root.get("key_created_days", 1000)) if active else "N/A", None)
    return row


def user_row(user: Any, password_changed: datetime | None) -> dict[str, str]:
    has_password = bool(user.password)
    row = {
        "user": user.name,
        "arn": user.arn,
        "user_creation_time": text(user.create_date),
        "password_enabled": "true" if has_password else "false",
        "password_last_used": text(user.password_last_used) if user.password_last_used else "no_information",
        "password_last_changed": text(password_changed or user.create_date),
        "password_next_rotation": "N/A",
        "mfa_active": "true" if user.mfa_devices else "false",
        **no_certificates(),
    }
    if not has_password:
        row |= {"password_last_used": "N/A", "password_last_changed": "N/A"}
    for number in (1, 2):
        key = user.access_keys[number - 1] if number <= len(user.access_keys) else None
        if key is None:
            row |= key_cells(number, False, "N/A", None)
        else:
            row |= key_cells(number, key.status == "Active", text(key.create_date), key.last_used)
    return row


def key_cells(number: int, active: bool, rotated: str, used: Any) -> dict[str, str]:
    prefix = f"access_key_{number}"
    return {
        f"{prefix}_active": "true" if active else "false",
        f"{prefix}_last_rotated": rotated,
        f"{prefix}_last_used_date": text(used) if used else "N/A",
        f"{prefix}_last_used_region": used.region if used else "N/A",
        f"{prefix}_last_used_service": used.service if used else "N/A",
    }


def no_certificates() -> dict[str, str]:
    return {f"cert_{n}_{what}": none for n in (1, 2) for what, none in (("active", "false"), ("last_rotated", "N/A"))}


def ago(days: float) -> str:
    return text(days_before_start(days))


def text(time: Any) -> str:
    return str(time.strftime("%Y-%m-%dT%H:%M:%S+00:00"))
