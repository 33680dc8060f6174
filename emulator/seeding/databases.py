"""RDS, EFS and DynamoDB: encrypted, public, backed up, or not."""

from __future__ import annotations

from typing import Any

from .aws import REGIONS, Aws, tags


def seed(aws: Aws) -> None:
    for region in REGIONS:
        key = aws.made[f"key/{region}/data"]
        instance(aws, region, f"orders-{region}", StorageEncrypted=True, KmsKeyId=key, MultiAZ=True)
        file_systems(aws, region)
        tables(aws, region)
    instance(aws, "us-east-1", "legacy-mysql", Engine="mysql", PubliclyAccessible=True, BackupRetentionPeriod=0)
    instance(aws, "us-east-1", "reports", AutoMinorVersionUpgrade=False, BackupRetentionPeriod=1)
    instance(aws, "eu-west-1", "single-zone", StorageEncrypted=True, DeletionProtection=False)
    clusters(aws)
    snapshots(aws)


def instance(aws: Aws, region: str, name: str, **settings: Any) -> None:
    defaults = {
        "Engine": "postgres",
        "DBInstanceClass": "db.t3.medium",
        "AllocatedStorage": 50,
        "MasterUsername": "owner",
        "MasterUserPassword": "correct-horse-battery",
        "BackupRetentionPeriod": 7,
        "PubliclyAccessible": False,
        "AutoMinorVersionUpgrade": True,
        "DeletionProtection": "MultiAZ" in settings,
        "Tags": tags(env="prod", app=name),
    }
    aws.client("rds", region).create_db_instance(DBInstanceIdentifier=name, **{**defaults, **settings})


def clusters(aws: Aws) -> None:
    rds = aws.client("rds", "us-east-1")
    login = {"MasterUsername": "owner", "MasterUserPassword": "correct-horse-battery"}
    rds.create_db_cluster(
        DBClusterIdentifier="ledger",
        Engine="aurora-postgresql",
        StorageEncrypted=True,
        KmsKeyId=aws.made["key/us-east-1/data"],
        BackupRetentionPeriod=14,
        DeletionProtection=True,
        AvailabilityZones=["us-east-1a", "us-east-1b", "us-east-1c"],
        **login,
    )
    rds.create_db_cluster(DBClusterIdentifier="playground", Engine="aurora-mysql", BackupRetentionPeriod=1, **login)
    for number in range(2):
        rds.create_db_instance(
            DBInstanceIdentifier=f"ledger-{number}",
            DBClusterIdentifier="ledger",
            Engine="aurora-postgresql",
            DBInstanceClass="db.r6g.large",
        )


def snapshots(aws: Aws) -> None:
    rds = aws.client("rds", "us-east-1")
    for name, accounts in {"reports-2024": ["all"], "reports-partner": ["210987654321"], "reports-private": []}.items():
        rds.create_db_snapshot(DBSnapshotIdentifier=name, DBInstanceIdentifier="reports")
        if accounts:
            rds.modify_db_snapshot_attribute(
                DBSnapshotIdentifier=name, AttributeName="restore", ValuesToAdd=accounts
            )
    for name, accounts in {"ledger-final": [], "playground-public": ["all"]}.items():
        rds.create_db_cluster_snapshot(DBClusterSnapshotIdentifier=name, DBClusterIdentifier=name.split("-")[0])
        if accounts:
            rds.modify_db_cluster_snapshot_attribute(
                DBClusterSnapshotIdentifier=name, AttributeName="restore", ValuesToAdd=accounts
            )


def file_systems(aws: Aws, region: str) -> None:
    efs = aws.client("efs", region)
    for name, encrypted in (("home", True), ("scratch", False)):
        made = efs.create_file_system(
            CreationToken=f"{region}-{name}",
            Encrypted=encrypted,
            Backup=encrypted,
            Tags=tags(Name=f"{name} \u00e6\u00f8\u00e5 \U0001f4c1"),
        )
        aws.made[f"file-system/{region}/{name}"] = made["FileSystemArn"]
        aws.made[f"file-system-id/{region}/{name}"] = made["FileSystemId"]


def tables(aws: Aws, region: str) -> None:
    dynamodb = aws.client("dynamodb", region)
    for name in ("sessions", "carts", "audit"):
        sealed = {"SSESpecification": {"Enabled": True, "SSEType": "KMS"}} if name == "audit" else {}
        made = dynamodb.create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
            DeletionProtectionEnabled=name == "audit",
            Tags=tags(app=name),
            **sealed,
        )["TableDescription"]["TableArn"]
        aws.made[f"table/{region}/{name}"] = made
        if name == "audit":
            dynamodb.update_continuous_backups(
                TableName=name, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
            )
    dynamodb.create_backup(TableName="carts", BackupName="before-the-big-move")
