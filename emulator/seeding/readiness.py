"""What shows that somebody is ready: patches, restores, experiments, findings, rules of Config."""

from __future__ import annotations

from typing import Any

from .aws import REGIONS, Aws


def seed(aws: Aws) -> None:
    for region in REGIONS:
        machines(aws, region)
    aws.adjust("setting", region="us-east-1", name="restore-testing-plans", value=["monthly"])
    jobs = [{"status": "COMPLETED", "age": 20}, {"status": "FAILED", "age": 3}]
    aws.adjust("setting", region="us-east-1", name="restore-jobs", value=jobs)
    findings: list[dict[str, Any]] = [
        {"type": "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS", "severity": 8},
        {"type": "CryptoCurrency:EC2/BitcoinTool.B!DNS", "severity": 9.1},
        {"type": "Recon:EC2/PortProbeUnprotectedPort", "severity": 2},
    ]
    aws.adjust("setting", region="us-east-1", name="guardduty-findings", value=findings)
    aws.adjust("setting", region="us-east-1", name="conformance-packs", value=["baseline"])
    aws.client("config", "eu-west-1").put_config_rule(
        ConfigRule={
            "ConfigRuleName": "encrypted-volumes",
            "Source": {"Owner": "AWS", "SourceIdentifier": "ENCRYPTED_VOLUMES"},
        }
    )


def machines(aws: Aws, region: str) -> None:
    """Systems Manager reaches two machines in three, and one of those lacks patches."""
    running = [{"Name": "instance-state-name", "Values": ["running"]}]
    reservations = aws.client("ec2", region).describe_instances(Filters=running)["Reservations"]
    ids = sorted(i["InstanceId"] for r in reservations for i in r["Instances"])[:2]
    value = [{"id": name, "missing": 7 * number} for number, name in enumerate(ids)]
    aws.adjust("setting", region=region, name="managed-instances", value=value)
