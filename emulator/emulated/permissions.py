"""Which IAM action an operation needs, as the Service Authorization Reference says."""

from __future__ import annotations

# IAM prefixes that are not botocore's service names.
PREFIXES = {
    "accessanalyzer": "access-analyzer",
    "apigatewayv2": "apigateway",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "opensearch": "es",
    "resourcegroupstaggingapi": "tag",
    "s3control": "s3",
    "service-quotas": "servicequotas",
    "sso-admin": "sso",
    "stepfunctions": "states",
}
# Actions that are not named as their operation.
ACTIONS = {
    "s3:GetBucketAccelerateConfiguration": "s3:GetAccelerateConfiguration",
    "s3:GetBucketCors": "s3:GetBucketCORS",
    "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
    "s3:GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
    "s3:GetBucketNotificationConfiguration": "s3:GetBucketNotification",
    "s3:GetBucketReplication": "s3:GetReplicationConfiguration",
    "s3:GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
    "s3:GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
    "s3:HeadBucket": "s3:ListBucket",
    "s3:HeadObject": "s3:GetObject",
    "s3:ListBuckets": "s3:ListAllMyBuckets",
    "s3:ListObjects": "s3:ListBucket",
    "s3:ListObjectsV2": "s3:ListBucket",
    "s3control:GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
    "s3control:PutPublicAccessBlock": "s3:PutAccountPublicAccessBlock",
}


def iam_prefix(service: str) -> str:
    return PREFIXES.get(service, service)


def iam_action(service: str, operation: str, method: str) -> str:
    """The action for a botocore service and operation; API Gateway's actions are HTTP methods."""
    if service in ("apigateway", "apigatewayv2"):
        return f"apigateway:{method}"
    action = f"{service}:{operation}"
    return ACTIONS.get(action, f"{iam_prefix(service)}:{operation}")
