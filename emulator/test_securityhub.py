"""Security Hub refuses what AWS refuses."""

from __future__ import annotations

import unittest
from typing import Any

from testing import ACCOUNT, EmulatorTest

PRODUCT = f"arn:aws:securityhub:us-east-1:{ACCOUNT}:product/{ACCOUNT}/default"
REQUIRED = "SchemaVersion GeneratorId CreatedAt UpdatedAt Title Description".split()
# A change to a good finding, and what AWS says of it.
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"SchemaVersion": "2019-01-01"}, "SchemaVersion"),
    ({"AwsAccountId": "210987654321"}, "AwsAccountId"),
    ({"ProductArn": PRODUCT.replace("us-east-1", "eu-west-1")}, "ProductArn"),
    ({"ProductArn": "arn:aws:securityhub:us-east-1::product/plumbline/plumbline"}, "ProductArn"),
    ({"Severity": {"Label": "SEVERE"}}, "Severity.Label"),
    ({"Severity": {"Label": "high"}}, "Severity.Label"),
    ({"FindingProviderFields": {"Severity": {"Label": "none"}}}, "FindingProviderFields.Severity.Label"),
    ({"UpdatedAt": "2026-01-01"}, "UpdatedAt"),
    ({"UpdatedAt": "2026-01-01T00:00:00"}, "UpdatedAt"),
    ({"CreatedAt": "2026-13-41T00:00:00Z"}, "CreatedAt"),
    ({"Types": ["Insecure"]}, "Types"),
    ({"Types": ["Effects/a/b/c"]}, "Types"),
    ({"Resources": [{"Type": "Other", "Id": "x"}] * 33}, "Resources"),
    ({"Resources": [{"Type": "Other"}]}, "Resources[0]"),
    ({"Title": "x" * 257}, "Title"),
    ({"Description": "x" * 1025}, "Description"),
    ({"ProductFields": {f"k{n}": "v" * 2000 for n in range(50)} | {"large": "v" * 150_000}}, "Finding size"),
    ({"ProductFields": {f"k{n}": "v" for n in range(51)}}, "ProductFields"),
    ({"ProductFields": {"empty": ""}}, "ProductFields"),
    ({"Compliance": {"Status": "BAD"}}, "Compliance.Status"),
    ({"Compliance": {"Status": "FAILED", "RelatedRequirements": ["r"] * 33}}, "RelatedRequirements"),
    ({"Remediation": {"Recommendation": {"Text": "x" * 513}}}, "Recommendation.Text"),
]


def finding(number: int = 0, **changes: Any) -> dict[str, Any]:
    good = {
        "SchemaVersion": "2018-10-08",
        "Id": f"v1:{number}",
        "ProductArn": PRODUCT,
        "GeneratorId": "s3-bucket-tls-only",
        "AwsAccountId": ACCOUNT,
        "Types": ["Software and Configuration Checks/AWS Security Best Practices"],
        "CreatedAt": "2026-01-01T00:00:00Z",
        "UpdatedAt": "2026-01-02T00:00:00.123456789Z",
        "Severity": {"Label": "HIGH"},
        "Title": "A title",
        "Description": "A description",
        "Resources": [{"Type": "AwsS3Bucket", "Id": "arn:aws:s3:::logs"}],
        "Compliance": {"Status": "FAILED"},
    }
    return {**good, **changes}


def equal(value: str) -> list[dict[str, str]]:
    return [{"Comparison": "EQUALS", "Value": value}]


class SecurityHub(EmulatorTest):
    def setUp(self) -> None:
        super().setUp()
        self.hub = self.client("securityhub")
        self.hub.enable_security_hub()

    def push(self, *findings: dict[str, Any]) -> Any:
        return self.hub.batch_import_findings(Findings=list(findings))

    def ids(self, **filters: Any) -> list[str]:
        return [f["Id"] for f in self.hub.get_findings(Filters=filters)["Findings"]]

    def test_a_good_finding_is_taken(self) -> None:
        self.assertEqual((1, 0), (self.push(finding())["SuccessCount"], self.push(finding())["FailedCount"]))
        (stored,) = self.hub.get_findings()["Findings"]
        self.assertEqual(("ACTIVE", "NEW"), (stored["RecordState"], stored["Workflow"]["Status"]))

    def test_a_bad_finding_is_refused_alone(self) -> None:
        for changes, reason in REFUSED:
            with self.subTest(reason):
                answer = self.push(finding(1), finding(2, **changes))
                self.assertEqual((1, 1), (answer["SuccessCount"], answer["FailedCount"]))
                (error,) = answer["FailedFindings"]
                self.assertEqual(("v1:2", "InvalidInput"), (error["Id"], error["ErrorCode"]))
                self.assertIn(reason, error["ErrorMessage"])

    def test_nothing_required_may_be_missing(self) -> None:
        for name in REQUIRED:
            with self.subTest(name):
                self.assertIn(f"'{name}'", self.push(finding(**{name: ""}))["FailedFindings"][0]["ErrorMessage"])

    def test_batches_have_limits(self) -> None:
        with self.refused("InvalidInputException"):
            self.push(*(finding(n) for n in range(101)))
        with self.refused("InvalidInputException"):
            self.push()
        large = {f"k{n}": "v" * 2000 for n in range(40)}
        with self.refused("InvalidInputException"):
            self.push(*(finding(n, ProductFields=large) for n in range(99)))
        self.assertEqual([], self.ids())

    def test_a_region_without_hub_takes_nothing(self) -> None:
        self.hub = self.client("securityhub", "eu-west-1")
        for call in (lambda: self.push(finding()), self.hub.get_findings, self.hub.describe_hub):
            with self.refused("InvalidAccessException", 401):
                call()

    def test_an_older_update_changes_nothing(self) -> None:
        self.push(finding(Title="new"))
        self.push(finding(Title="old", UpdatedAt="2026-01-01T23:00:00+00:00"))
        self.assertEqual("new", self.hub.get_findings()["Findings"][0]["Title"])

    def test_what_people_decided_outlives_an_update(self) -> None:
        self.push(finding())
        note = {"Text": "known", "UpdatedBy": "ada"}
        identifiers = [{"Id": i, "ProductArn": PRODUCT} for i in ("v1:0", "v1:missing")]
        answer = self.hub.batch_update_findings(
            FindingIdentifiers=identifiers, Workflow={"Status": "SUPPRESSED"}, Note=note
        )
        self.assertEqual("FindingNotFound", answer["UnprocessedFindings"][0]["ErrorCode"])
        self.push(finding(Title="changed", UpdatedAt="2026-02-01T00:00:00Z"))
        (stored,) = self.hub.get_findings()["Findings"]
        self.assertEqual(
            ("changed", "SUPPRESSED", "known"), (stored["Title"], stored["Workflow"]["Status"], stored["Note"]["Text"])
        )

    def test_a_resolved_finding_that_fails_again_is_new(self) -> None:
        self.push(finding(Compliance={"Status": "PASSED"}))
        self.hub.batch_update_findings(
            FindingIdentifiers=[{"Id": "v1:0", "ProductArn": PRODUCT}], Workflow={"Status": "RESOLVED"}
        )
        self.push(finding(UpdatedAt="2026-02-01T00:00:00Z"))
        self.assertEqual("NEW", self.hub.get_findings()["Findings"][0]["Workflow"]["Status"])

    def test_filters_are_real(self) -> None:
        self.push(
            finding(1),
            finding(2, Severity={"Label": "LOW"}, Compliance={"Status": "PASSED"}),
            finding(3, GeneratorId="other", RecordState="ARCHIVED"),
        )
        self.assertEqual(["v1:2"], self.ids(SeverityLabel=equal("LOW")))
        self.assertEqual(["v1:1", "v1:3"], self.ids(ComplianceStatus=equal("FAILED")))
        self.assertEqual(["v1:3"], self.ids(RecordState=equal("ARCHIVED")))
        self.assertEqual(["v1:1", "v1:2"], self.ids(GeneratorId=[{"Comparison": "PREFIX", "Value": "s3-"}]))
        self.assertEqual(["v1:3"], self.ids(GeneratorId=[{"Comparison": "PREFIX_NOT_EQUALS", "Value": "s3-"}]))
        self.assertEqual(["v1:1"], self.ids(Id=equal("v1:1"), ProductArn=equal(PRODUCT), WorkflowStatus=equal("NEW")))
        self.assertEqual([], self.ids(AwsAccountId=equal("210987654321")))
        self.assertEqual([], self.ids(Region=equal("eu-west-1")))
        with self.refused("InvalidInputException"):
            self.ids(NetworkProtocol=equal("TCP"))

    def test_findings_come_in_pages(self) -> None:
        self.push(*(finding(n) for n in range(25)))
        pages = self.hub.get_paginator("get_findings").paginate(PaginationConfig={"PageSize": 10})
        self.assertEqual([10, 10, 5], [len(page["Findings"]) for page in pages])

    def test_single_findings_fail_as_ordered(self) -> None:
        self.adjust("finding_error", region="us-east-1", contains="v1:1", code="InternalError")
        self.assertEqual("InternalError", self.push(finding(1), finding(2))["FailedFindings"][0]["ErrorCode"])
        self.assertEqual(0, self.push(finding(1))["FailedCount"])


if __name__ == "__main__":
    unittest.main()
