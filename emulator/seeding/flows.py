"""Where data flows: streams, caches, warehouses, file servers, replication; with and without TLS and keys."""

from __future__ import annotations

import json
from typing import Any

from .aws import ACCOUNT, Aws

HOME = "us-east-1"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/flow-logs"


def seed(aws: Aws) -> None:
    streams(aws)
    warehouses(aws)
    caches(aws)
    kafka(aws)
    replication(aws)
    transfer = aws.client("transfer", HOME)
    transfer.create_server(Protocols=["SFTP"], EndpointType="PUBLIC")
    transfer.create_server(Protocols=["FTP", "FTPS"], EndpointType="VPC")
    aws.client("dynamodb", HOME).update_time_to_live(
        TableName="sessions", TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"}
    )


def streams(aws: Aws) -> None:
    kinesis = aws.client("kinesis", HOME)
    for name in ("clicks", "orders"):
        kinesis.create_stream(StreamName=name, ShardCount=1)
    kinesis.start_stream_encryption(StreamName="orders", EncryptionType="KMS", KeyId="alias/data")
    kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=168)


def warehouses(aws: Aws) -> None:
    redshift = aws.client("redshift", HOME)
    redshift.create_cluster_parameter_group(
        ParameterGroupName="tls-only", ParameterGroupFamily="redshift-1.0", Description="TLS only"
    )
    redshift.modify_cluster_parameter_group(
        ParameterGroupName="tls-only", Parameters=[{"ParameterName": "require_ssl", "ParameterValue": "true"}]
    )
    login = {"MasterUsername": "owner", "MasterUserPassword": "Correct-horse-1"}
    for name, group, days in (("reports", "tls-only", 14), ("scratch", "default.redshift-1.0", 1)):
        redshift.create_cluster(
            ClusterIdentifier=name,
            NodeType="ra3.xlplus",
            ClusterParameterGroupName=group,
            AutomatedSnapshotRetentionPeriod=days,
            **login,
        )
    redshift.enable_logging(ClusterIdentifier="reports", BucketName="halden-logs", S3KeyPrefix="reports/")


def caches(aws: Aws) -> None:
    elasticache = aws.client("elasticache", HOME)
    for name, tls in (("sessions", True), ("legacy-cache", False)):
        elasticache.create_replication_group(
            ReplicationGroupId=name,
            ReplicationGroupDescription=name,
            Engine="redis",
            CacheNodeType="cache.t3.micro",
            TransitEncryptionEnabled=tls,
        )
    dax = aws.client("dax", HOME)
    for name, more in (("carts", {"ClusterEndpointEncryptionType": "TLS"}), ("old-carts", {})):
        dax.create_cluster(
            ClusterName=name, NodeType="dax.t3.small", ReplicationFactor=1, IamRoleArn=ROLE, **more
        )
    # moto's clusters come up after some looks, and a scan would be one of them
    while any(cluster["Status"] == "creating" for cluster in dax.describe_clusters()["Clusters"]):
        pass


def kafka(aws: Aws) -> None:
    brokers = {"ClientSubnets": aws.made["subnets/us-east-1/prod"][:2], "InstanceType": "kafka.t3.small"}
    for name, clients in (("events", "TLS"), ("old-events", "TLS_PLAINTEXT")):
        transit = {"ClientBroker": clients, "InCluster": True}
        aws.client("kafka", HOME).create_cluster_v2(
            ClusterName=name,
            Provisioned={
                "BrokerNodeGroupInfo": brokers,
                "KafkaVersion": "3.6.0",
                "NumberOfBrokerNodes": 2,
                "EncryptionInfo": {"EncryptionInTransit": transit},
            },
        )
    for name, kind in (("orders-to-s3", "TLS"), ("old-sink", "PLAINTEXT")):
        aws.client("kafkaconnect", HOME).create_connector(
            connectorName=name,
            kafkaConnectVersion="2.7.1",
            serviceExecutionRoleArn=ROLE,
            kafkaClusterEncryptionInTransit={"encryptionType": kind},
            kafkaClusterClientAuthentication={"authenticationType": "NONE"},
            connectorConfiguration={"password": "never-to-be-collected"},
        )


def replication(aws: Aws) -> None:
    dms = aws.client("dms", HOME)
    for name, protocol in (("cache", "ssl-encryption"), ("old-cache", "plaintext")):
        dms.create_endpoint(
            EndpointIdentifier=name,
            EndpointType="target",
            EngineName="redis",
            RedisSettings={"ServerName": name, "Port": 6379, "SslSecurityProtocol": protocol},
        )
    for name, on in (("orders", True), ("reports", False)):
        dms.create_replication_task(
            ReplicationTaskIdentifier=name,
            SourceEndpointArn=f"arn:aws:dms:{HOME}:{ACCOUNT}:endpoint:SOURCE",
            TargetEndpointArn=f"arn:aws:dms:{HOME}:{ACCOUNT}:endpoint:TARGET",
            ReplicationInstanceArn=f"arn:aws:dms:{HOME}:{ACCOUNT}:rep:ONE",
            MigrationType="cdc",
            TableMappings="{}",
            ReplicationTaskSettings=json.dumps({"Logging": logging(on)}),
        )


def logging(on: bool) -> dict[str, Any]:
    parts = ("SOURCE_CAPTURE", "SOURCE_UNLOAD", "TARGET_APPLY", "TARGET_LOAD")
    components = [{"Id": part, "Severity": "LOGGER_SEVERITY_DEFAULT"} for part in parts]
    return {"EnableLogging": on, "LogComponents": components}
