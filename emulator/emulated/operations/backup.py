"""AWS Backup: selections, recovery points, protected resources, vault policies, settings."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from moto.moto_api._internal import mock_random

from ..adjust import STARTED
from ..call import Call
from ..errors import AwsError
from ..registry import amend, operation

TYPES = {
    "dynamodb": "DynamoDB",
    "ec2": "EBS",
    "elasticfilesystem": "EFS",
    "rds": "RDS",
    "s3": "S3",
}


def not_found(what: str) -> AwsError:
    return AwsError("ResourceNotFoundException", f"Cannot find {what}.", 400)


@operation("backup", "CreateBackupSelection")
def create_backup_selection(call: Call) -> dict[str, Any]:
    selection_id = str(mock_random.uuid4())
    plan = call.parameters["BackupPlanId"]
    selection = {
        "SelectionId": selection_id,
        "BackupPlanId": plan,
        "BackupSelection": call.parameters["BackupSelection"],
        "CreationDate": datetime.now(timezone.utc).replace(microsecond=0),
        "CreatorRequestId": call.parameters.get("CreatorRequestId"),
    }
    call.state.table(f"backup-selections/{plan}")[selection_id] = selection
    return selection


@operation("backup", "ListBackupSelections")
def list_backup_selections(call: Call) -> dict[str, Any]:
    selections = call.state.table(f"backup-selections/{call.parameters['BackupPlanId']}").values()
    return {
        "BackupSelectionsList": [
            {
                **{k: v for k, v in s.items() if k != "BackupSelection"},
                "SelectionName": s["BackupSelection"]["SelectionName"],
                "IamRoleArn": s["BackupSelection"]["IamRoleArn"],
            }
            for s in selections
        ]
    }


@operation("backup", "GetBackupSelection")
def get_backup_selection(call: Call) -> dict[str, Any]:
    selections = call.state.table(f"backup-selections/{call.parameters['BackupPlanId']}")
    if call.parameters["SelectionId"] not in selections:
        raise not_found("the selection")
    return dict(selections[call.parameters["SelectionId"]])


@operation("backup", "StartBackupJob")
def start_backup_job(call: Call) -> dict[str, Any]:
    """The job is done at once. The idempotency token "age=N" makes its recovery point N days old."""
    token = call.parameters.get("IdempotencyToken") or ""
    age = float(token.removeprefix("age=")) if token.startswith("age=") else 0
    made = (datetime.now(timezone.utc) - timedelta(days=age)).replace(microsecond=0)
    vault, resource = call.parameters["BackupVaultName"], call.parameters["ResourceArn"]
    service = resource.split(":")[2]
    kind = "Aurora" if ":cluster:" in resource else TYPES.get(service, service)
    arn = f"arn:{call.partition}:backup:{call.region}:{call.account}:recovery-point:{mock_random.uuid4()}"
    lifecycle = call.parameters.get("Lifecycle") or {}
    point = {
        "RecoveryPointArn": arn,
        "BackupVaultName": vault,
        "BackupVaultArn": f"arn:{call.partition}:backup:{call.region}:{call.account}:backup-vault:{vault}",
        "ResourceArn": resource,
        "ResourceType": kind,
        "CreatedBy": {},
        "IamRoleArn": call.parameters["IamRoleArn"],
        "Status": "COMPLETED",
        "CreationDate": made,
        "CompletionDate": made + timedelta(minutes=20),
        "BackupSizeInBytes": 1024 * 1024 * 64,
        "Lifecycle": lifecycle,
        "IsEncrypted": True,
        "VaultType": "BACKUP_VAULT",
    }
    if "DeleteAfterDays" in lifecycle:
        point["CalculatedLifecycle"] = {"DeleteAt": made + timedelta(days=lifecycle["DeleteAfterDays"])}
    call.state.table(f"recovery-points/{vault}")[arn] = point
    protected = call.state.table("protected-resources")
    last = protected.get(resource, {}).get("LastBackupTime", made)
    protected[resource] = {
        "ResourceArn": resource,
        "ResourceType": kind,
        "LastBackupTime": max(last, made),
        "ResourceName": resource.rpartition("/")[2].rpartition(":")[2],
        "LastBackupVaultArn": point["BackupVaultArn"],
        "LastRecoveryPointArn": arn,
    }
    return {"BackupJobId": str(mock_random.uuid4()), "RecoveryPointArn": arn, "CreationDate": made}


@operation("backup", "ListProtectedResources")
def list_protected_resources(call: Call) -> dict[str, Any]:
    return {"Results": [dict(r) for r in call.state.table("protected-resources").values()]}


@operation("backup", "ListRecoveryPointsByBackupVault")
def list_recovery_points_by_backup_vault(call: Call) -> dict[str, Any]:
    return {"RecoveryPoints": [dict(p) for p in call.state.table(f"recovery-points/{vault_of(call)}").values()]}


@amend("backup", "ListBackupVaults")
def list_backup_vaults(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    for vault in answer["BackupVaultList"]:
        points = call.state.table(f"recovery-points/{vault['BackupVaultName']}")
        vault |= {"NumberOfRecoveryPoints": len(points), "VaultType": "BACKUP_VAULT", "VaultState": "AVAILABLE"}
    return answer


@operation("backup", "PutBackupVaultAccessPolicy")
def put_backup_vault_access_policy(call: Call) -> dict[str, Any]:
    call.state.table("vault-policies")[vault_of(call)] = call.parameters["Policy"]
    return {}


@operation("backup", "GetBackupVaultAccessPolicy")
def get_backup_vault_access_policy(call: Call) -> dict[str, Any]:
    name = vault_of(call)
    if name not in call.state.table("vault-policies"):
        raise not_found("the vault's policy")
    return {
        "BackupVaultName": name,
        "BackupVaultArn": f"arn:{call.partition}:backup:{call.region}:{call.account}:backup-vault:{name}",
        "Policy": call.state.table("vault-policies")[name],
    }


def vault_of(call: Call) -> str:
    return str(call.parameters["BackupVaultName"])


@operation("backup", "UpdateRegionSettings")
def update_region_settings(call: Call) -> dict[str, Any]:
    for name, value in call.parameters.items():
        call.state.table("backup-region-settings").setdefault(name, {}).update(value)
    return {}


@operation("backup", "DescribeRegionSettings")
def describe_region_settings(call: Call) -> dict[str, Any]:
    settings = call.state.table("backup-region-settings")
    types = ["Aurora", "DynamoDB", "EBS", "EC2", "EFS", "RDS", "S3"]
    opted = {t: True for t in types} | settings.get("ResourceTypeOptInPreference", {})
    managed = {"DynamoDB": True, "EFS": True} | settings.get("ResourceTypeManagementPreference", {})
    return {"ResourceTypeOptInPreference": opted, "ResourceTypeManagementPreference": managed}


@operation("backup", "UpdateGlobalSettings")
def update_global_settings(call: Call) -> dict[str, Any]:
    call.account_state.table("backup-global-settings").update(call.parameters["GlobalSettings"])
    return {}


@operation("backup", "DescribeGlobalSettings")
def describe_global_settings(call: Call) -> dict[str, Any]:
    settings = {"isCrossAccountBackupEnabled": "false"} | call.account_state.table("backup-global-settings")
    return {"GlobalSettings": settings, "LastUpdateTime": datetime(2026, 1, 1, tzinfo=timezone.utc)}


@operation("backup", "ListRestoreTestingPlans")
def list_restore_testing_plans(call: Call) -> dict[str, Any]:
    """Those of the state "restore-testing-plans", by name."""
    return {
        "RestoreTestingPlans": [
            {
                "RestoreTestingPlanName": name,
                "RestoreTestingPlanArn": (
                    f"arn:{call.partition}:backup:{call.region}:{call.account}:restore-testing-plan:{name}"
                ),
                "CreationTime": datetime(2026, 1, 1, tzinfo=timezone.utc),
                "ScheduleExpression": "cron(0 5 1 * ? *)",
            }
            for name in call.state.get("restore-testing-plans", [])
        ]
    }


@operation("backup", "ListRestoreJobs")
def list_restore_jobs(call: Call) -> dict[str, Any]:
    """Those of the state "restore-jobs": status, and age in days."""
    jobs = []
    for number, job in enumerate(call.state.get("restore-jobs", []), 1):
        made = STARTED.replace(microsecond=0) - timedelta(days=job["age"])
        point = f"arn:{call.partition}:backup:{call.region}:{call.account}:recovery-point:{number}"
        done = {"CompletionDate": made + timedelta(hours=1)} if job["status"] == "COMPLETED" else {}
        jobs.append(
            {
                "AccountId": call.account,
                "RestoreJobId": f"restore-{number}",
                "RecoveryPointArn": point,
                "CreationDate": made,
                "Status": job["status"],
                "PercentDone": "100.00%",
                "ResourceType": "RDS",
                **done,
            }
        )
    return {"RestoreJobs": jobs}
