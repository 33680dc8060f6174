"""AWS Artifact: the reports of AWS's auditors, the same for every account, and the account's agreements with AWS."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.moto_api._internal import mock_random

from ..call import Call
from ..errors import AwsError
from ..registry import operation

# name, series, category, first and last day of the period, version
REPORTS = (
    ("SOC 1 Report", "System and Organization Controls (SOC) 1", "2025-10-01", "2026-03-31", 1),
    ("SOC 2 Report", "System and Organization Controls (SOC) 2", "2025-10-01", "2026-03-31", 2),
    ("SOC 3 Report", "System and Organization Controls (SOC) 3", "2025-10-01", "2026-03-31", 1),
    ("ISO 27001:2022 Certification", "ISO 27001", "2025-11-28", "2028-11-27", 1),
    ("PCI DSS v4.0.1 Attestation of Compliance", "Payment Card Industry (PCI)", "2026-07-01", "2027-06-30", 1),
    ("C5 Report", "Cloud Computing Compliance Controls Catalogue", "2025-10-01", "2026-09-30", 1),
)


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def report_id(number: int) -> str:
    return f"report-{number:016d}"


def all_reports(call: Call) -> list[dict[str, Any]]:
    return [
        {
            "id": report_id(number),
            "arn": f"arn:{call.partition}:artifact:us-east-1::report/{report_id(number)}:{version}",
            "name": name,
            "series": series,
            "category": "Certifications And Attestations",
            "companyName": "Amazon Web Services",
            "productName": "AWS",
            "description": f"{name} of Amazon Web Services",
            "state": "PUBLISHED",
            "uploadState": "COMPLETE",
            "statusMessage": "",
            "acceptanceType": "EXPLICIT",
            "version": version,
            "periodStart": day(start),
            "periodEnd": day(end),
        }
        for number, (name, series, start, end, version) in enumerate(REPORTS, 1)
    ]


@operation("artifact", "ListReports")
def list_reports(call: Call) -> dict[str, Any]:
    return {"reports": all_reports(call)}


@operation("artifact", "GetReportMetadata")
def get_report_metadata(call: Call) -> dict[str, Any]:
    found = report(call)
    times = {"createdAt": found["periodEnd"], "lastModifiedAt": found["periodEnd"]}
    term = f"arn:{call.partition}:artifact:us-east-1::term/term-{found['id']}:1"
    return {"reportDetails": {**found, **times, "termArn": term, "sequenceNumber": found["version"]}}


def report(call: Call) -> dict[str, Any]:
    """The report that a call is about; its version is the newest where none is named."""
    for found in all_reports(call):
        version = call.parameters.get("reportVersion") or found["version"]
        if found["id"] == call.parameters["reportId"] and found["version"] == int(version):
            return found
    raise AwsError("ResourceNotFoundException", "The report does not exist.", 404)


@operation("artifact", "GetTermForReport")
def get_term_for_report(call: Call) -> dict[str, Any]:
    """The token stands for having accepted the terms: without it no report is handed out."""
    found = report(call)
    token = str(mock_random.uuid4())
    call.account_state.table("artifact-terms")[token] = (found["id"], found["version"])
    return {"termToken": token, "documentPresignedUrl": document_url(call, f"term-{found['id']}")}


@operation("artifact", "GetReport")
def get_report(call: Call) -> dict[str, Any]:
    found = report(call)
    accepted = call.account_state.table("artifact-terms").get(call.parameters["termToken"])
    if accepted != (found["id"], found["version"]):
        raise AwsError("ValidationException", "The term token is not valid for this report.", 400)
    return {"documentPresignedUrl": document_url(call, f"{found['id']}-{found['version']}")}


def document_url(call: Call, name: str) -> str:
    """Where a document can be fetched without credentials, for a while."""
    host = call.environ["HTTP_HOST"]
    return f"http://{host}/plumbline/artifact/{name}?X-Amz-Expires=300&X-Amz-Signature={mock_random.uuid4().hex}"


def document(name: str) -> bytes:
    """The smallest PDF that a reader opens, with the document's name in it."""
    parts = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]>>endobj\n",
    ]
    body, offsets = b"%PDF-1.4\n%" + name.encode() + b"\n", []
    for part in parts:
        offsets.append(len(body))
        body += part
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 4\n0000000000 65535 f \n" + table
    return body + head + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


@operation("artifact", "ListCustomerAgreements")
def list_customer_agreements(call: Call) -> dict[str, Any]:
    """Those of the state "artifact-agreements": name, type and the day since when they hold."""
    agreements = [
        {
            "id": f"customer-agreement-{number:016d}",
            "arn": f"arn:{call.partition}:artifact::{call.account}:customer-agreement/customer-agreement-{number:016d}",
            "agreementArn": f"arn:{call.partition}:artifact:::agreement/agreement-{number:016d}",
            "name": agreement["name"],
            "type": agreement["type"],
            "description": agreement["name"],
            "state": agreement.get("state", "ACTIVE"),
            "awsAccountId": call.account,
            "effectiveStart": day(agreement["since"]),
            "acceptanceTerms": [],
            "terminateTerms": [],
        }
        for number, agreement in enumerate(call.account_state.get("artifact-agreements", []), 1)
    ]
    return {"customerAgreements": agreements}
