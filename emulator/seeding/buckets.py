"""S3 buckets in every state of protection, and the account's public access block."""

from __future__ import annotations

import json
from typing import Any

from .aws import ACCOUNT, Aws, tags

BLOCKED = dict.fromkeys(("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True)
Statement = dict[str, Any]


def seed(aws: Aws) -> None:
    bucket(aws, "halden-logs", "us-east-1", log_delivery=True)
    for region in ("us-east-1", "eu-west-1", "ap-southeast-2"):
        good(aws, f"halden-data-{region}", region)
        bucket(aws, f"halden-scratch-{region}", region, block=None)
    bucket(aws, "halden-config", "us-east-1", tls=True)
    bucket(aws, "halden-trail", "us-east-1", tls=True, logging="halden-logs")
    vault(aws)
    exposed(aws)
    policies(aws)


def client(aws: Aws, region: str) -> Any:
    return aws.client("s3", region)


def bucket(
    aws: Aws,
    name: str,
    region: str,
    block: dict[str, bool] | None = BLOCKED,
    tls: bool = False,
    logging: str | None = None,
    log_delivery: bool = False,
    **create: Any,
) -> Any:
    s3 = client(aws, region)
    if region != "us-east-1":
        create["CreateBucketConfiguration"] = {"LocationConstraint": region}
    s3.create_bucket(Bucket=name, **create)
    if block:
        s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=block)
    if tls:
        s3.put_bucket_policy(Bucket=name, Policy=document(tls_only(name)))
    if log_delivery:
        s3.put_bucket_ownership_controls(
            Bucket=name, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]}
        )
        group = "URI=http://acs.amazonaws.com/groups/s3/LogDelivery"
        s3.put_bucket_acl(Bucket=name, GrantWrite=group, GrantReadACP=group)
    if logging:
        target = {"LoggingEnabled": {"TargetBucket": logging, "TargetPrefix": f"{name}/"}}
        s3.put_bucket_logging(Bucket=name, BucketLoggingStatus=target)
    return s3


def document(*statements: Statement) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def tls_only(name: str, resources: list[str] | None = None) -> Statement:
    return {
        "Sid": "TlsOnly",
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": resources or [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }


def good(aws: Aws, name: str, region: str) -> None:
    s3 = bucket(aws, name, region, tls=True, logging="halden-logs" if region == "us-east-1" else None)
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    rule = {
        "ApplyServerSideEncryptionByDefault": {
            "SSEAlgorithm": "aws:kms",
            "KMSMasterKeyID": aws.made[f"key/{region}/data"],
        },
        "BucketKeyEnabled": True,
    }
    s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration={"Rules": [rule]})
    s3.put_bucket_ownership_controls(
        Bucket=name, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    )
    s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": tags(env="prod", data="customer")})
    expire = {"ID": "old", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 730}}
    s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": [expire]})


def vault(aws: Aws) -> None:
    name = "halden-evidence"
    s3 = bucket(aws, name, "eu-west-1", tls=True, ObjectLockEnabledForBucket=True)
    retention = {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 2555}}
    s3.put_object_lock_configuration(
        Bucket=name, ObjectLockConfiguration={"ObjectLockEnabled": "Enabled", "Rule": retention}
    )
    versioning = {"Status": "Enabled", "MFADelete": "Enabled"}
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=versioning, MFA="arn:aws:iam::root/mfa 123456")


def exposed(aws: Aws) -> None:
    everyone = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}
    s3 = bucket(aws, "halden-website", "us-east-1", block=None)
    s3.put_bucket_policy(
        Bucket="halden-website", Policy=document({**everyone, "Resource": "arn:aws:s3:::halden-website/*"})
    )
    s3 = bucket(aws, "halden-downloads", "eu-west-1", block={**BLOCKED, "BlockPublicPolicy": False})
    s3.put_bucket_policy(
        Bucket="halden-downloads",
        Policy=document({**everyone, "Principal": {"AWS": ["*"]}, "Resource": "arn:aws:s3:::halden-downloads/*"}),
    )
    bucket(aws, "halden-acl-public", "us-east-1", block=None).put_bucket_acl(
        Bucket="halden-acl-public", ACL="public-read"
    )
    half = {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": False, "RestrictPublicBuckets": False}
    bucket(aws, "halden-half-blocked", "ap-southeast-2", block=half)
    s3 = bucket(aws, "halden-suspended", "us-east-1")
    s3.put_bucket_versioning(Bucket="halden-suspended", VersioningConfiguration={"Status": "Enabled"})
    s3.put_bucket_versioning(Bucket="halden-suspended", VersioningConfiguration={"Status": "Suspended"})


def policies(aws: Aws) -> None:
    """Policies that look right."""
    only_objects = tls_only("halden-tls-objects", ["arn:aws:s3:::halden-tls-objects/*"])
    put_only = {**tls_only("halden-tls-put"), "Action": "s3:PutObject"}
    one_role = {**tls_only("halden-tls-role"), "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:role/app"}}
    listed = tls_only("halden-tls-list")
    listed["Condition"] = {"Bool": {"aws:SecureTransport": ["false"]}}
    for name, statement in {
        "halden-tls-objects": only_objects,
        "halden-tls-put": put_only,
        "halden-tls-role": one_role,
        "halden-tls-list": listed,
    }.items():
        bucket(aws, name, "us-east-1").put_bucket_policy(Bucket=name, Policy=document(statement))
    name = "halden-tls-single"
    single = json.dumps({"Version": "2012-10-17", "Statement": tls_only(name)})
    bucket(aws, name, "us-east-1").put_bucket_policy(Bucket=name, Policy=single)
    name = "halden-partner-drop"
    partner = {
        "Sid": "<img src=x onerror=alert('sid')>",
        "Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::210987654321:root"},
        "Action": ["s3:PutObject"],
        "Resource": f"arn:aws:s3:::{name}/*",
    }
    bucket(aws, name, "us-east-1").put_bucket_policy(Bucket=name, Policy=document(partner, tls_only(name)))
    aws.client("s3control", "us-east-1").put_public_access_block(
        AccountId=ACCOUNT, PublicAccessBlockConfiguration={**BLOCKED, "RestrictPublicBuckets": False}
    )
