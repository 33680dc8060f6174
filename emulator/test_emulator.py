"""The emulator as a client sees it."""

from __future__ import annotations

import json
import re
import unittest
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from botocore.exceptions import ConnectionClosedError

from testing import ACCOUNT, EmulatorTest

DOCUMENT = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["ec2:Describe*"], "Resource": "*"}}


class UnknownOperations(EmulatorTest):
    def test_every_protocol_says_not_implemented_in_its_own_shape(self) -> None:
        calls = [
            lambda: self.client("ec2").describe_aws_network_performance_metric_subscriptions(),  # ec2
            lambda: self.client("iam").list_service_specific_credentials(AllUsers=True),  # query
            lambda: self.client("config").list_stored_queries(),  # json
            lambda: self.client("guardduty").list_coverage(DetectorId="x"),  # rest-json
            lambda: self.client("route53").list_cidr_collections(),  # rest-xml
            lambda: self.client("wellarchitected").list_lenses(),  # a service that moto lacks
        ]
        for call in calls:
            with self.subTest(call), self.refused("NotImplemented", 501):
                call()

    def test_a_request_without_signature_is_refused(self) -> None:
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(self.server.url + "/")
        self.assertEqual(403, caught.exception.code)
        self.assertNotIn(b"<html", caught.exception.read().lower())


class Faults(EmulatorTest):
    def order(self, error: str, **fields: Any) -> None:
        self.control("POST", "/plumbline/faults", {"error": error, **fields})

    def test_denial_has_the_code_of_each_protocol(self) -> None:
        self.client("s3").create_bucket(Bucket="some-bucket")
        self.order("AccessDenied", operation="DescribeVpcs")
        self.order("AccessDenied", service="logs")
        self.order("AccessDenied", action="s3:GetEncryptionConfiguration")
        self.order("AccessDenied", action="access-analyzer:ListAnalyzers")
        with self.refused("UnauthorizedOperation", 403):
            self.client("ec2").describe_vpcs()
        with self.refused("AccessDeniedException", 400):
            self.client("logs").describe_log_groups()
        with self.refused("AccessDenied", 403):
            self.client("s3").get_bucket_encryption(Bucket="some-bucket")
        with self.refused("AccessDeniedException", 403):
            self.client("accessanalyzer").list_analyzers()

    def test_a_fault_ends_after_its_times_and_by_order(self) -> None:
        self.order("Throttling", service="iam", times=2)
        for _ in range(2):
            with self.refused("Throttling"):
                self.client("iam").list_users()
        self.client("iam").list_users()
        self.order("500", service="iam")
        with self.refused("InternalFailure", 500):
            self.client("iam").list_users()
        self.control("DELETE", "/plumbline/faults")
        self.client("iam").list_users()

    def test_region_and_text_narrow_a_fault(self) -> None:
        self.order("AccessDenied", service="dynamodb", region="eu-west-1", contains="carts")
        with self.refused("AccessDeniedException"):
            self.client("dynamodb", "eu-west-1").describe_table(TableName="carts")
        for region, name in (("eu-west-1", "users"), ("us-east-1", "carts")):
            with self.refused("ResourceNotFoundException"):
                self.client("dynamodb", region).describe_table(TableName=name)

    def test_a_reset_closes_the_connection(self) -> None:
        self.order("reset", service="sts")
        with self.assertRaises(ConnectionClosedError):
            self.client("sts").get_caller_identity()

    def test_every_call_is_counted_with_its_error(self) -> None:
        self.control("DELETE", "/plumbline/calls")
        self.order("AccessDenied", action="iam:ListUsers", times=1)
        with self.refused("AccessDenied"):
            self.client("iam").list_users()
        self.client("iam").list_users()
        expected = [
            {"service": "iam", "operation": "ListUsers", "action": "iam:ListUsers", "region": "us-east-1", "count": 1}
            | {"error": error}
            for error in ("", "AccessDenied")
        ]
        self.assertEqual(expected, self.control("GET", "/plumbline/calls"))

    def test_a_control_that_is_none_says_so(self) -> None:
        for path, body in (("/plumbline/nothing", {}), ("/plumbline/faults", {"eror": "500"})):
            with self.assertRaises(urllib.error.HTTPError):
                self.control("POST", path, body)


class Access(EmulatorTest):
    def user(self, document: dict[str, Any]) -> tuple[str, str]:
        iam = self.client("iam")
        iam.create_user(UserName="scanner")
        iam.put_user_policy(UserName="scanner", PolicyName="scan", PolicyDocument=json.dumps(document))
        key = iam.create_access_key(UserName="scanner")["AccessKey"]
        self.control("POST", "/plumbline/access", {"enforced": True})
        return key["AccessKeyId"], key["SecretAccessKey"]

    def test_a_user_may_do_what_its_policies_allow(self) -> None:
        key = self.user(DOCUMENT)
        self.client("ec2", "eu-west-1", *key).describe_vpcs()
        self.client("sts", "eu-west-1", *key).get_caller_identity()
        with self.refused("UnauthorizedOperation"):
            self.client("ec2", "eu-west-1", *key).get_ebs_encryption_by_default()
        with self.refused("AccessDenied"):
            self.client("s3", "us-east-1", *key).list_buckets()

    def test_added_operations_ask_as_well(self) -> None:
        key = self.user(DOCUMENT)
        with self.refused("AccessDeniedException"):
            self.client("accessanalyzer", "eu-west-1", *key).list_analyzers()
        with self.refused("UnauthorizedOperation"):
            self.client("ec2", "eu-west-1", *key).get_serial_console_access_status()

    def test_a_denial_wins(self) -> None:
        deny = {"Effect": "Deny", "Action": "ec2:DescribeVpcs", "Resource": "*"}
        key = self.user({"Version": "2012-10-17", "Statement": [DOCUMENT["Statement"], deny]})
        self.client("ec2", "eu-west-1", *key).describe_subnets()
        with self.refused("UnauthorizedOperation"):
            self.client("ec2", "eu-west-1", *key).describe_vpcs()

    def test_a_key_that_nobody_made_is_unknown(self) -> None:
        self.user(DOCUMENT)
        with self.refused("InvalidClientTokenId"):
            self.client("iam").list_users()


class Pages(EmulatorTest):
    def sizes(self, service: str, operation: str, key: str, page: int | None = None, **arguments: Any) -> list[int]:
        paginator = self.client(service).get_paginator(operation)
        pages = paginator.paginate(PaginationConfig={"PageSize": page} if page else {}, **arguments)
        return [len(answer[key]) for answer in pages]

    def test_a_size_is_kept_even_where_moto_ignores_it(self) -> None:
        for number in range(7):
            self.client("ec2").create_security_group(GroupName=f"group-{number}", Description="one of them")
            self.client("kms").create_key()
        self.assertEqual([5, 3], self.sizes("ec2", "describe_security_groups", "SecurityGroups", 5))
        self.assertEqual([3, 3, 1], self.sizes("kms", "list_keys", "Keys", 3))

    def test_several_lists_of_one_answer_follow_each_other(self) -> None:
        for number in range(4):
            self.client("iam").create_user(UserName=f"user-{number}")
            self.client("iam").create_group(GroupName=f"group-{number}")
        details = {"service": "iam", "operation": "get_account_authorization_details", "page": 3}
        self.assertEqual([3, 1, 0], self.sizes(key="UserDetailList", **details))
        self.assertEqual([0, 2, 2], self.sizes(key="GroupDetailList", **details))

    def test_pages_can_be_ordered_for_all(self) -> None:
        for number in range(5):
            self.client("sns").create_topic(Name=f"topic-{number}")
            self.client("s3").create_bucket(Bucket=f"bucket-{number}")
            self.client("accessanalyzer").create_analyzer(analyzerName=f"a{number}", type="ACCOUNT")
        self.control("POST", "/plumbline/paging", {"size": 2})
        self.assertEqual([2, 2, 1], self.sizes("sns", "list_topics", "Topics"))
        self.assertEqual([2, 2, 1], self.sizes("s3", "list_buckets", "Buckets"))
        self.assertEqual([2, 2, 1], self.sizes("accessanalyzer", "list_analyzers", "analyzers"))


class Amendments(EmulatorTest):
    def test_a_bucket_answers_in_its_own_region_only(self) -> None:
        ireland = self.client("s3", "eu-west-1")
        ireland.create_bucket(Bucket="irish", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        (bucket,) = self.client("s3").list_buckets(MaxBuckets=10)["Buckets"]
        self.assertEqual("eu-west-1", bucket["BucketRegion"])
        self.assertNotIn("BucketRegion", self.client("s3").list_buckets()["Buckets"][0])
        self.assertEqual("AES256", self.algorithm(ireland))
        self.control("DELETE", "/plumbline/calls")
        # boto3 follows the redirect by itself.
        self.assertEqual("AES256", self.algorithm(self.client("s3", "us-east-1")))
        errors = [call["error"] for call in self.control("GET", "/plumbline/calls")]
        self.assertIn("PermanentRedirect", errors)

    def algorithm(self, s3: Any) -> str:
        (rule,) = s3.get_bucket_encryption(Bucket="irish")["ServerSideEncryptionConfiguration"]["Rules"]
        return str(rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"])

    def test_the_root_user_can_be_set(self) -> None:
        self.adjust("root", mfa="virtual", access_keys=1, last_used_days=3)
        iam = self.client("iam")
        summary = iam.get_account_summary()["SummaryMap"]
        self.assertEqual((1, 1), (summary["AccountMFAEnabled"], summary["AccountAccessKeysPresent"]))
        (device,) = iam.list_virtual_mfa_devices()["VirtualMFADevices"]
        self.assertTrue(device["SerialNumber"].endswith(":mfa/root-account-mfa-device"))
        self.assertNotIn("Base32StringSeed", device)
        iam.generate_credential_report()
        row = iam.get_credential_report()["Content"].decode().splitlines()[1]
        self.assertTrue(row.startswith(f"<root_account>,arn:aws:iam::{ACCOUNT}:root,"))

    def test_settings_of_a_region_are_remembered_there(self) -> None:
        ireland, home = self.client("ec2", "eu-west-1"), self.client("ec2")
        ireland.enable_snapshot_block_public_access(State="block-all-sharing")
        self.assertEqual("block-all-sharing", ireland.get_snapshot_block_public_access_state()["State"])
        self.assertEqual("unblocked", home.get_snapshot_block_public_access_state()["State"])

    def test_only_aws_policies_in_use_are_listed(self) -> None:
        self.assertEqual([], self.client("iam").get_account_authorization_details()["Policies"])


class Requirements(unittest.TestCase):
    def test_each_is_pinned_with_hashes_and_names_no_registry(self) -> None:
        text = Path(__file__).with_name("requirements.txt").read_text()
        self.assertNotRegex(text, r"https?://|--index|--find-links|--extra")
        requirements = re.split(r"\n(?=[a-z])", text.strip())
        self.assertGreater(len(requirements), 20)
        for requirement in requirements:
            with self.subTest(requirement.splitlines()[0]):
                self.assertRegex(requirement, r"^[a-z0-9-]+==\S+ (; \S.* )?\\\n +--hash=sha256:")


if __name__ == "__main__":
    unittest.main()
