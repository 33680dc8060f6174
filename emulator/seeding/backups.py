"""AWS Backup: a vault that is locked and one that is not, a plan that selects and one that selects nothing."""

from __future__ import annotations

import json
from typing import Any

from .aws import ACCOUNT, Aws

ROLE = f"arn:aws:iam::{ACCOUNT}:role/backup"


def seed(aws: Aws) -> None:
    home = aws.client("backup", "us-east-1")
    home.create_backup_vault(BackupVaultName="locked", EncryptionKeyArn=aws.made["key/us-east-1/data"])
    home.put_backup_vault_lock_configuration(
        BackupVaultName="locked", MinRetentionDays=35, MaxRetentionDays=2600, ChangeableForDays=3
    )
    home.create_backup_vault(BackupVaultName="Default")
    aws.client("backup", "eu-west-1").create_backup_vault(BackupVaultName="Default")
    policies(home)
    whole = plan(home, "daily-and-monthly", [rule("daily", 35), rule("monthly", 365, copy=True)])
    home.create_backup_selection(
        BackupPlanId=whole,
        BackupSelection={
            "SelectionName": "tagged",
            "IamRoleArn": ROLE,
            "ListOfTags": [{"ConditionType": "STRINGEQUALS", "ConditionKey": "Backup", "ConditionValue": "daily"}],
        },
    )
    plan(home, "nobody-chose-this", [rule("weekly", 7)])
    points(aws)
    home.update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": "true"})
    aws.client("backup", "eu-west-1").update_region_settings(ResourceTypeOptInPreference={"RDS": False, "S3": False})


def rule(name: str, days: int, copy: bool = False) -> dict[str, Any]:
    copies = [{"DestinationBackupVaultArn": f"arn:aws:backup:eu-west-1:{ACCOUNT}:backup-vault:Default"}]
    return {
        "RuleName": name,
        "TargetBackupVaultName": "locked",
        "ScheduleExpression": "cron(0 5 ? * * *)",
        "Lifecycle": {"DeleteAfterDays": days},
        **({"CopyActions": copies} if copy else {}),
    }


def plan(backup: Any, name: str, rules: list[dict[str, Any]]) -> str:
    return str(backup.create_backup_plan(BackupPlan={"BackupPlanName": name, "Rules": rules})["BackupPlanId"])


def policies(backup: Any) -> None:
    keep = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
        "Resource": "*",
    }
    text = json.dumps({"Version": "2012-10-17", "Statement": [keep]})
    backup.put_backup_vault_access_policy(BackupVaultName="locked", Policy=text)


def points(aws: Aws) -> None:
    """A fresh point, one a month old, one that never goes, and one in the vault that anybody may empty."""
    volume = f"arn:aws:ec2:us-east-1:{ACCOUNT}:volume/{aws.made['volume/us-east-1/data']}"
    database = f"arn:aws:rds:us-east-1:{ACCOUNT}:db:orders-us-east-1"
    jobs = [
        ("us-east-1", "locked", volume, 0.5, {"DeleteAfterDays": 35}),
        ("us-east-1", "locked", volume, 30, {"DeleteAfterDays": 35}),
        ("us-east-1", "locked", database, 1, {}),
        ("us-east-1", "Default", aws.made["table/us-east-1/audit"], 100, {"DeleteAfterDays": 7}),
        ("eu-west-1", "Default", aws.made["file-system/eu-west-1/home"], 400, {"DeleteAfterDays": 1000}),
    ]
    for region, vault, resource, age, lifecycle in jobs:
        aws.client("backup", region).start_backup_job(
            BackupVaultName=vault,
            ResourceArn=resource,
            IamRoleArn=ROLE,
            IdempotencyToken=f"age={age}",
            Lifecycle=lifecycle,
        )
