"""The seeded company is the same each time, and as messy as rules need it."""

from __future__ import annotations

import unittest
from typing import Any

from seeding import seed
from testing import EmulatorTest

REGIONS = ("us-east-1", "eu-west-1", "ap-southeast-2")


class Seed(EmulatorTest):
    def setUp(self) -> None:
        pass

    def identities(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for region in REGIONS:
            ec2 = self.client("ec2", region)
            found[f"groups {region}"] = [g["GroupId"] for g in ec2.describe_security_groups()["SecurityGroups"]]
            found[f"keys {region}"] = [k["KeyArn"] for k in self.client("kms", region).list_keys()["Keys"]]
            found[f"tables {region}"] = self.client("dynamodb", region).list_tables()["TableNames"]
            reservations = ec2.describe_instances()["Reservations"]
            found[f"instances {region}"] = [i["InstanceId"] for r in reservations for i in r["Instances"]]
        iam = self.client("iam")
        found["users"] = [user["Arn"] for user in iam.list_users()["Users"]]
        details = iam.get_account_authorization_details()
        found["policies"] = [policy["PolicyId"] for policy in details["Policies"]]
        found["buckets"] = [bucket["Name"] for bucket in self.client("s3").list_buckets()["Buckets"]]
        return found

    def test_the_account_is_the_same_each_time(self) -> None:
        seed(self.server.url)
        first = self.identities()
        seed(self.server.url)
        self.assertEqual(first, self.identities())
        for what, names in first.items():
            self.assertGreater(len(names), 2, what)
        self.check_hubs()
        self.check_keys()
        self.check_hostile_names()

    def check_hubs(self) -> None:
        for region in REGIONS:
            self.assertIn("HubArn", self.client("securityhub", region).describe_hub())

    def check_keys(self) -> None:
        iam = self.client("iam")
        iam.generate_credential_report()
        report = iam.get_credential_report()["Content"].decode()
        self.assertIn("<root_account>", report)
        last_used: Any = iam.get_access_key_last_used(
            AccessKeyId=iam.list_access_keys(UserName="two-keys")["AccessKeyMetadata"][0]["AccessKeyId"]
        )["AccessKeyLastUsed"]
        self.assertEqual(("sts", "eu-west-1"), (last_used["ServiceName"], last_used["Region"]))

    def check_hostile_names(self) -> None:
        groups = self.client("ec2").describe_security_groups()["SecurityGroups"]
        names = " ".join(group["GroupName"] for group in groups)
        for hostile in ("\u202e", "<b>", '"', "\U0001f525"):
            self.assertIn(hostile, names)


if __name__ == "__main__":
    unittest.main()
