"""Trails with their chain of log group, metric filter, alarm, topic and subscription, whole and broken; the detectors."""

from __future__ import annotations

import json

from .aws import ACCOUNT, REGIONS, Aws, tags

# Control of CIS 7.0 section 5 to the filter that it wants.
FILTERS = {
    "UnauthorizedCalls": (
        '{($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") && '
        '($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket")}'
    ),
    "ConsoleWithoutMfa": '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
    "RootUse": (
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }'
    ),
    "TrailChanges": (
        "{($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || "
        "($.eventName = StartLogging) || ($.eventName = StopLogging)}"
    ),
    "ConsoleFailures": '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
    "KeyDeletion": (
        "{($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)) }"
    ),
    "VpcChanges": "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) }",
}


def seed(aws: Aws) -> None:
    topics(aws)
    trails(aws)
    chain(aws)
    for region in REGIONS:
        aws.client("logs", region).create_log_group(logGroupName="/app/unlimited")
    detectors(aws)


def topics(aws: Aws) -> None:
    for region in REGIONS:
        sns = aws.client("sns", region)
        alerts = sns.create_topic(Name="alerts", Tags=tags(owner="security"))["TopicArn"]
        sns.subscribe(TopicArn=alerts, Protocol="https", Endpoint="https://pager.halden.example/hook")
        sns.subscribe(TopicArn=alerts, Protocol="email", Endpoint="oncall@halden.example")
        aws.made[f"topic/{region}/alerts"] = alerts
    sns = aws.client("sns", "us-east-1")
    aws.made["topic/us-east-1/nobody"] = sns.create_topic(Name="nobody-listens")["TopicArn"]
    public = sns.create_topic(Name="public-events", Attributes={"KmsMasterKeyId": "alias/aws/sns"})["TopicArn"]
    anybody = {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "SNS:Publish", "Resource": public}
    text = json.dumps({"Version": "2008-10-17", "Statement": [anybody]})
    sns.set_topic_attributes(TopicArn=public, AttributeName="Policy", AttributeValue=text)


def trails(aws: Aws) -> None:
    logs = aws.client("logs", "us-east-1")
    logs.create_log_group(logGroupName="cloudtrail", kmsKeyId=aws.made["key/us-east-1/data"])
    trail = aws.client("cloudtrail", "us-east-1")
    trail.create_trail(
        Name="company",
        S3BucketName="halden-trail",
        IsMultiRegionTrail=True,
        IncludeGlobalServiceEvents=True,
        EnableLogFileValidation=True,
        KmsKeyId=aws.made["key/us-east-1/data"],
        CloudWatchLogsLogGroupArn=f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:cloudtrail:*",
        CloudWatchLogsRoleArn=f"arn:aws:iam::{ACCOUNT}:role/flow-logs",
        TagsList=tags(owner="security"),
    )
    trail.start_logging(Name="company")
    everything = {
        "ReadWriteType": "All",
        "IncludeManagementEvents": True,
        "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}],
        "ExcludeManagementEventSources": [],
    }
    trail.put_event_selectors(TrailName="company", EventSelectors=[everything])
    lonely = aws.client("cloudtrail", "eu-west-1")
    lonely.create_trail(Name="eu-only", S3BucketName="halden-logs", IsMultiRegionTrail=False)
    lonely.start_logging(Name="eu-only")
    stopped = aws.client("cloudtrail", "ap-southeast-2")
    stopped.create_trail(Name="stopped-2023", S3BucketName="halden-website", IsMultiRegionTrail=True)


def chain(aws: Aws) -> None:
    logs, watch = aws.client("logs", "us-east-1"), aws.client("cloudwatch", "us-east-1")
    alerts, nobody = aws.made["topic/us-east-1/alerts"], aws.made["topic/us-east-1/nobody"]
    for name, pattern in FILTERS.items():
        logs.put_metric_filter(
            logGroupName="cloudtrail",
            filterName=name,
            filterPattern=pattern,
            metricTransformations=[{"metricName": name, "metricNamespace": "Audit", "metricValue": "1"}],
        )
        if name == "ConsoleFailures":
            continue  # a filter without an alarm
        watch.put_metric_alarm(
            AlarmName=f"audit-{name}",
            MetricName=name,
            Namespace="Audit",
            Statistic="Sum",
            Period=300,
            EvaluationPeriods=1,
            Threshold=1,
            ComparisonOperator="GreaterThanOrEqualToThreshold",
            # One alarm rings where nobody listens, and one rings nowhere.
            AlarmActions={"TrailChanges": [nobody], "KeyDeletion": []}.get(name, [alerts]),
            ActionsEnabled=name != "RootUse",
        )
    watch.put_metric_alarm(
        AlarmName='cpu "high" & <hot>',
        MetricName="CPUUtilization",
        Namespace="AWS/EC2",
        Statistic="Average",
        Period=300,
        EvaluationPeriods=3,
        Threshold=90,
        ComparisonOperator="GreaterThanThreshold",
    )


def detectors(aws: Aws) -> None:
    for region in REGIONS:
        aws.client("securityhub", region).enable_security_hub(EnableDefaultStandards=region != "ap-southeast-2")
        if region != "ap-southeast-2":
            aws.client("guardduty", region).create_detector(Enable=region == "us-east-1")
    for region, kind in (("us-east-1", "ACCOUNT"), ("eu-west-1", "ACCOUNT_UNUSED_ACCESS")):
        aws.client("accessanalyzer", region).create_analyzer(analyzerName="external", type=kind)
    recorders(aws)
    aws.client("macie2", "us-east-1").enable_macie(status="ENABLED")


def recorders(aws: Aws) -> None:
    everything = {"allSupported": True, "includeGlobalResourceTypes": True}
    some = {"allSupported": False, "includeGlobalResourceTypes": False, "resourceTypes": ["AWS::EC2::Instance"]}
    for region, group in (("us-east-1", everything), ("eu-west-1", some)):
        config = aws.client("config", region)
        recorder = {"name": "default", "roleARN": f"arn:aws:iam::{ACCOUNT}:role/config", "recordingGroup": group}
        config.put_configuration_recorder(ConfigurationRecorder=recorder)
        config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": "halden-config"})
        config.start_configuration_recorder(ConfigurationRecorderName="default")
    aws.adjust("setting", region="eu-west-1", name="failing-channels", value=["default"])
