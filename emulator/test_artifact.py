"""AWS Artifact: a report is handed out only to those who have accepted its terms."""

from __future__ import annotations

import unittest
import urllib.request

from botocore.exceptions import ClientError

from testing import EmulatorTest


class Documents(EmulatorTest):
    def test_a_report_needs_the_token_of_its_own_terms(self) -> None:
        artifact = self.client("artifact")
        soc1, soc2 = artifact.list_reports()["reports"][:2]
        terms = artifact.get_term_for_report(reportId=soc2["id"], reportVersion=soc2["version"])
        self.assertTrue(self.fetch(terms["documentPresignedUrl"]).startswith(b"%PDF-"))
        with self.assertRaises(ClientError) as caught:
            artifact.get_report(reportId=soc1["id"], termToken=terms["termToken"])
        self.assertEqual("ValidationException", caught.exception.response["Error"]["Code"])
        url = artifact.get_report(reportId=soc2["id"], termToken=terms["termToken"])["documentPresignedUrl"]
        self.assertIn(soc2["id"].encode(), self.fetch(url))

    def test_a_report_that_is_not_there(self) -> None:
        artifact = self.client("artifact")
        first = artifact.list_reports()["reports"][0]["id"]
        for wanted in ({"reportId": "report-0"}, {"reportId": first, "reportVersion": 99}):
            with self.assertRaises(ClientError) as caught:
                artifact.get_report_metadata(**wanted)
            self.assertEqual("ResourceNotFoundException", caught.exception.response["Error"]["Code"])

    def test_agreements_are_the_accounts_own(self) -> None:
        artifact = self.client("artifact")
        self.assertEqual([], artifact.list_customer_agreements()["customerAgreements"])
        value = [{"name": "Addendum", "type": "DEFAULT", "since": "2024-02-01"}]
        self.adjust("setting", region="global", name="artifact-agreements", value=value)
        agreement = artifact.list_customer_agreements()["customerAgreements"][0]
        self.assertEqual(("Addendum", 2024), (agreement["name"], agreement["effectiveStart"].year))

    def fetch(self, url: str) -> bytes:
        with urllib.request.urlopen(url) as response:
            self.assertEqual("application/pdf", response.headers["Content-Type"])
            body: bytes = response.read()
        return body


if __name__ == "__main__":
    unittest.main()
