"""KMS keys: rotated and not, of kinds that cannot rotate, and one that anybody may use."""

from __future__ import annotations

import json
from typing import Any

from .aws import ACCOUNT, REGIONS, Aws, tags


def seed(aws: Aws) -> None:
    for region in REGIONS:
        key(aws, region, "data", rotate=True)
        key(aws, region, "legacy-exports")
    home = "us-east-1"
    key(aws, home, "code-signing", KeySpec="RSA_2048", KeyUsage="SIGN_VERIFY")
    key(aws, home, "hmac-tokens", KeySpec="HMAC_256", KeyUsage="GENERATE_VERIFY_MAC")
    key(aws, home, "partner-material", Origin="EXTERNAL")
    key(aws, home, "global-sessions", MultiRegion=True, rotate=True)
    disabled = key(aws, home, "retired-2019")
    aws.client("kms", home).disable_key(KeyId=disabled)
    doomed = key(aws, "eu-west-1", "pending-goodbye")
    aws.client("kms", "eu-west-1").schedule_key_deletion(KeyId=doomed, PendingWindowInDays=30)
    statement = {"Sid": "Anybody", "Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}
    key(aws, "ap-southeast-2", "shared-with-the-world", Policy=policy(statement))


def key(aws: Aws, region: str, alias: str, rotate: bool = False, **arguments: Any) -> str:
    kms = aws.client("kms", region)
    metadata = kms.create_key(Description=f"{alias} key", Tags=kms_tags(alias), **arguments)["KeyMetadata"]
    kms.create_alias(AliasName=f"alias/{alias}", TargetKeyId=metadata["KeyId"])
    if rotate:
        kms.enable_key_rotation(KeyId=metadata["KeyId"])
    aws.made[f"key/{region}/{alias}"] = metadata["Arn"]
    return str(metadata["KeyId"])


def kms_tags(alias: str) -> list[dict[str, str]]:
    return [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in tags(owner="platform", use=alias)]


def policy(*extra: dict[str, Any]) -> str:
    owner = {
        "Sid": "Owner",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
        "Action": "kms:*",
        "Resource": "*",
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [owner, *extra]})
