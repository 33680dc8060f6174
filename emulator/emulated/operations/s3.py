"""S3: a bucket's region in the list, and MFA delete."""

from __future__ import annotations

from typing import Any

from moto.s3.models import s3_backends

from ..call import Call
from ..registry import amend


@amend("s3", "ListBuckets")
def list_buckets(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    backend = s3_backends[call.account][call.partition]
    for bucket in answer["Buckets"]:
        bucket["BucketRegion"] = backend.buckets[bucket["Name"]].region_name
        bucket["BucketArn"] = f"arn:{call.partition}:s3:::{bucket['Name']}"
    return answer


@amend("s3", "PutBucketVersioning")
def put_bucket_versioning(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    configuration = call.parameters["VersioningConfiguration"]
    if "MFADelete" in configuration:
        call.account_state.table("mfa-delete")[call.parameters["Bucket"]] = configuration["MFADelete"]
    return answer


@amend("s3", "GetBucketVersioning")
def get_bucket_versioning(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    mfa_delete = call.account_state.table("mfa-delete").get(call.parameters["Bucket"])
    if mfa_delete and answer.get("Status"):
        answer["MFADelete"] = mfa_delete
    return answer
