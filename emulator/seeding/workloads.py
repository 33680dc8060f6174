"""What works and whether it writes logs: builds, tasks, state machines, jobs, environments, brokers, searches."""

from __future__ import annotations

from typing import Any

from .aws import ACCOUNT, Aws

HOME = "us-east-1"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/flow-logs"
GROUP = f"arn:aws:logs:{HOME}:{ACCOUNT}:log-group"


def seed(aws: Aws) -> None:
    builds(aws)
    tasks(aws)
    machines(aws)
    jobs(aws)
    environments(aws)
    brokers(aws)
    searches(aws)
    copies(aws)


def builds(aws: Aws) -> None:
    variables = [{"name": "TOKEN", "value": "never-to-be-collected", "type": "PLAINTEXT"}]
    for name, status in (("shop", "ENABLED"), ("nightly", "DISABLED")):
        aws.client("codebuild", HOME).create_project(
            name=name,
            source={"type": "S3", "location": "halden-website/source.zip"},
            artifacts={"type": "NO_ARTIFACTS"},
            environment={
                "type": "LINUX_CONTAINER",
                "image": "aws/codebuild/standard:7.0",
                "computeType": "BUILD_GENERAL1_SMALL",
                "environmentVariables": variables,
            },
            serviceRole=f"arn:aws:iam::{ACCOUNT}:role/service-role/build",
            logsConfig={"cloudWatchLogs": {"status": status}, "s3Logs": {"status": "DISABLED"}},
        )


def tasks(aws: Aws) -> None:
    secret = {"environment": [{"name": "TOKEN", "value": "never-to-be-collected"}], "image": "shop:1", "memory": 256}
    logged = {"logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "shop"}}}
    ecs = aws.client("ecs", HOME)
    ecs.register_task_definition(family="shop", containerDefinitions=[{"name": "web", **secret, **logged}])
    silent = {"name": "sidecar", **secret}
    ecs.register_task_definition(family="importer", containerDefinitions=[{"name": "main", **secret, **logged}, silent])


def machines(aws: Aws) -> None:
    definition = '{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}'
    destinations = [{"cloudWatchLogsLogGroup": {"logGroupArn": f"{GROUP}:orders:*"}}]
    for name, level in (("orders", "ERROR"), ("cleanup", "OFF")):
        aws.client("stepfunctions", HOME).create_state_machine(
            name=name,
            definition=definition,
            roleArn=ROLE,
            loggingConfiguration={"level": level, "destinations": destinations if level != "OFF" else []},
        )


def jobs(aws: Aws) -> None:
    glue = aws.client("glue", HOME)
    key = aws.made["key/us-east-1/data"]
    glue.create_security_configuration(
        Name="sealed",
        EncryptionConfiguration={
            "S3Encryption": [{"S3EncryptionMode": "SSE-KMS", "KmsKeyArn": key}],
            "CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS", "KmsKeyArn": key},
            "JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "DISABLED"},
        },
    )
    command = {"Name": "glueetl", "ScriptLocation": "s3://halden-website/job.py", "PythonVersion": "3"}
    arguments = {"--password": "never-to-be-collected", "--enable-continuous-cloudwatch-log": "true"}
    glue.create_job(
        Name="orders", Role=ROLE, Command=command, DefaultArguments=arguments, SecurityConfiguration="sealed"
    )
    glue.create_job(Name="scratch", Role=ROLE, Command=command)


def environments(aws: Aws) -> None:
    beanstalk = aws.client("elasticbeanstalk", HOME)
    beanstalk.create_application(ApplicationName="portal")
    for name in ("portal-prod", "portal-test"):
        beanstalk.create_environment(
            ApplicationName="portal", EnvironmentName=name, SolutionStackName="64bit Amazon Linux 2023 v4.0.0 Docker"
        )
    aws.adjust("setting", region=HOME, name="streaming-environments", value=["portal-prod"])


def brokers(aws: Aws) -> None:
    for name, logs in (("orders", {"General": True, "Audit": True}), ("legacy", {"General": False, "Audit": False})):
        aws.client("mq", HOME).create_broker(
            BrokerName=name,
            EngineType="ACTIVEMQ",
            EngineVersion="5.18",
            HostInstanceType="mq.t3.micro",
            DeploymentMode="SINGLE_INSTANCE",
            PubliclyAccessible=False,
            AutoMinorVersionUpgrade=True,
            Logs=logs,
            Users=[{"Username": "owner", "Password": "never-to-be-collected"}],
        )


def searches(aws: Aws) -> None:
    published = {
        kind: {"CloudWatchLogsLogGroupArn": f"{GROUP}:search", "Enabled": True}
        for kind in ("AUDIT_LOGS", "ES_APPLICATION_LOGS")
    }
    settings: tuple[tuple[str, Any], ...] = (("catalogue", published), ("old-catalogue", {}))
    for name, logs in settings:
        aws.client("opensearch", HOME).create_domain(
            DomainName=name, EngineVersion="OpenSearch_2.11", LogPublishingOptions=logs
        )


def copies(aws: Aws) -> None:
    datasync = aws.client("datasync", HOME)
    places = [
        datasync.create_location_smb(
            ServerHostname="files.halden.example", Subdirectory=f"/{name}", User="sync", Password="x", AgentArns=["a"]
        )["LocationArn"]
        for name in ("from", "to")
    ]
    for name, logs in (("nightly", {"CloudWatchLogGroupArn": f"{GROUP}:copies"}), ("by-hand", {})):
        datasync.create_task(SourceLocationArn=places[0], DestinationLocationArn=places[1], Name=name, **logs)
    athena = aws.client("athena", HOME)
    for name, on in (("reports", True), ("ad-hoc", False)):
        athena.create_work_group(Name=name, Configuration={"PublishCloudWatchMetricsEnabled": on})
