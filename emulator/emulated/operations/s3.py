"""S3: where a bucket is, encryption by default, and MFA delete."""

from __future__ import annotations

from typing import Any

from moto.s3.models import s3_backends

from ..call import Call
from ..errors import AwsError
from ..registry import amend, check

# These answer in any region.
EVERYWHERE = {"CreateBucket", "GetBucketLocation"}


@check("s3")
def region(call: Call) -> None:
    """A bucket answers in its own region only, and says which that is."""
    bucket = s3_backends[call.account][call.partition].buckets.get(call.parameters.get("Bucket"))
    if bucket is None or bucket.region_name == call.region or call.operation in EVERYWHERE:
        return
    message = "The bucket you are attempting to access must be addressed using the specified endpoint."
    raise AwsError("PermanentRedirect", message, 301, {"x-amz-bucket-region": bucket.region_name})


@amend("s3", "CreateBucket")
def create_bucket(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    """Since 2023 every new bucket encrypts with keys of S3."""
    bucket = s3_backends[call.account][call.partition].buckets[call.parameters["Bucket"]]
    if bucket.encryption is None:
        default = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": "false"}
        bucket.encryption = {"Rule": default}
    return answer


@amend("s3", "ListBuckets")
def list_buckets(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    if not call.parameters.get("MaxBuckets") and not call.parameters.get("ContinuationToken"):
        return answer  # AWS names the regions in pages only
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
