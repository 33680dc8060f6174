"""Where data goes in and out: load balancers, CDN, APIs, queues, functions, secrets, buses, vaults, log deliveries."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from .aws import ACCOUNT, Aws, tags


def seed(aws: Aws) -> None:
    load_balancers(aws)
    distributions(aws)
    apis(aws)
    for region in ("us-east-1", "eu-west-1"):
        queues(aws, region)
    functions(aws)
    secrets(aws)
    buses(aws)
    glacier(aws)


def public(action: str, resource: str, **more: Any) -> str:
    statement = {"Effect": "Allow", "Principal": "*", "Action": action, "Resource": resource, **more}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def load_balancers(aws: Aws) -> None:
    elb = aws.client("elbv2", "us-east-1")
    subnets = [s for i, s in enumerate(aws.made["subnets/us-east-1/prod"]) if i % 2 == 0]
    for name, logged in (("shop", True), ("intranet", False)):
        arn = elb.create_load_balancer(
            Name=name, Subnets=subnets, SecurityGroups=[aws.made["group/us-east-1/web"]], Type="application"
        )["LoadBalancers"][0]["LoadBalancerArn"]
        target = elb.create_target_group(
            Name=name, Protocol="HTTP", Port=80, VpcId=aws.made["vpc/us-east-1/prod"]
        )["TargetGroups"][0]["TargetGroupArn"]
        elb.create_listener(
            LoadBalancerArn=arn,
            Protocol="HTTP",
            Port=80,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": target}],
        )
        if logged:
            attributes = {
                "access_logs.s3.enabled": "true",
                "access_logs.s3.bucket": "halden-logs",
                "access_logs.s3.prefix": name,
            }
            elb.modify_load_balancer_attributes(
                LoadBalancerArn=arn, Attributes=[{"Key": k, "Value": v} for k, v in attributes.items()]
            )


def distributions(aws: Aws) -> None:
    cloudfront = aws.client("cloudfront")
    for number, logged in enumerate((True, False)):
        configuration = {
            "CallerReference": f"seed-{number}",
            "Comment": "<script>alert('cdn')</script>",
            "Enabled": True,
            "Origins": {
                "Quantity": 1,
                "Items": [
                    {
                        "Id": "site",
                        "DomainName": "halden-website.s3.us-east-1.amazonaws.com",
                        "S3OriginConfig": {"OriginAccessIdentity": ""},
                    }
                ],
            },
            "DefaultCacheBehavior": {
                "TargetOriginId": "site",
                "ViewerProtocolPolicy": "redirect-to-https" if logged else "allow-all",
                "MinTTL": 0,
                "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}},
            },
            "Logging": {
                "Enabled": logged,
                "IncludeCookies": False,
                "Bucket": "halden-logs.s3.amazonaws.com" if logged else "",
                "Prefix": "cdn",
            },
        }
        cloudfront.create_distribution(DistributionConfig=configuration)


def apis(aws: Aws) -> None:
    rest = aws.client("apigateway", "us-east-1")
    api = rest.create_rest_api(name="orders")["id"]
    root = rest.get_resources(restApiId=api)["items"][0]["id"]
    rest.put_method(restApiId=api, resourceId=root, httpMethod="GET", authorizationType="NONE")
    rest.put_integration(restApiId=api, resourceId=root, httpMethod="GET", type="MOCK")
    for stage in ("prod", "test"):
        rest.create_deployment(restApiId=api, stageName=stage)
    http = aws.client("apigatewayv2", "us-east-1")
    made = http.create_api(Name="events", ProtocolType="HTTP")["ApiId"]
    http.create_stage(ApiId=made, StageName="$default", AutoDeploy=True)
    http.create_stage(
        ApiId=made,
        StageName="logged",
        AccessLogSettings={
            "DestinationArn": f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/app/unlimited",
            "Format": "$context.requestId",
        },
    )


def queues(aws: Aws, region: str) -> None:
    sqs = aws.client("sqs", region)
    sqs.create_queue(QueueName="orders", Attributes={"KmsMasterKeyId": "alias/aws/sqs"})
    sqs.create_queue(
        QueueName="public-inbox",
        Attributes={"Policy": public("sqs:SendMessage", f"arn:aws:sqs:{region}:{ACCOUNT}:public-inbox")},
    )
    topic = {"ArnEquals": {"aws:SourceArn": aws.made[f"topic/{region}/alerts"]}}
    sqs.create_queue(
        QueueName="from-topic",
        Attributes={"Policy": public("sqs:SendMessage", f"arn:aws:sqs:{region}:{ACCOUNT}:from-topic", Condition=topic)},
    )


def functions(aws: Aws) -> None:
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr(zipfile.ZipInfo("main.py"), "def handler(event, context):\n    return event\n")
    client = aws.client("lambda", "us-east-1")
    for name, runtime in (("resize", "python3.12"), ("webhook", "python3.8"), ("nightly", "nodejs20.x")):
        client.create_function(
            FunctionName=name,
            Runtime=runtime,
            Role=f"arn:aws:iam::{ACCOUNT}:role/lambda",
            Handler="main.handler",
            Code={"ZipFile": code.getvalue()},
            Environment={"Variables": {"API_TOKEN": "never-to-be-collected"}},
        )
    client.add_permission(
        FunctionName="webhook", StatementId="anybody", Action="lambda:InvokeFunction", Principal="*"
    )
    client.add_permission(
        FunctionName="resize",
        StatementId="bucket",
        Action="lambda:InvokeFunction",
        Principal="s3.amazonaws.com",
        SourceArn="arn:aws:s3:::halden-website",
        SourceAccount=ACCOUNT,
    )


def secrets(aws: Aws) -> None:
    client = aws.client("secretsmanager", "us-east-1")
    for name in ("database/orders", "partner/token"):
        client.create_secret(Name=name, SecretString="never-to-be-collected", Tags=tags(app="orders"))
    client.put_resource_policy(
        SecretId="partner/token", ResourcePolicy=public("secretsmanager:GetSecretValue", "*")
    )


def buses(aws: Aws) -> None:
    events = aws.client("events", "us-east-1")
    events.create_event_bus(Name="partners")
    events.put_permission(EventBusName="partners", StatementId="all", Action="events:PutEvents", Principal="*")


def glacier(aws: Aws) -> None:
    client = aws.client("glacier", "us-east-1")
    for name in ("archive-2015", "archive-2016"):
        client.create_vault(accountId="-", vaultName=name)
    policy = public("glacier:InitiateJob", f"arn:aws:glacier:us-east-1:{ACCOUNT}:vaults/archive-2015")
    client.set_vault_access_policy(accountId="-", vaultName="archive-2015", policy={"Policy": policy})
