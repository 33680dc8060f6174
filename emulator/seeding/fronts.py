"""What stands before everything: web ACLs, zones, firewalls, certificates, GraphQL APIs, an old load balancer."""

from __future__ import annotations

from typing import Any

from .aws import ACCOUNT, Aws

HOME = "us-east-1"
GROUP = f"arn:aws:logs:{HOME}:{ACCOUNT}:log-group"


def seed(aws: Aws) -> None:
    web_acls(aws)
    zones(aws)
    firewalls(aws)
    graphs(aws)
    old_balancers(aws)
    certificates(aws)


def web_acls(aws: Aws) -> None:
    waf = aws.client("wafv2", HOME)
    visibility = {"SampledRequestsEnabled": True, "CloudWatchMetricsEnabled": True, "MetricName": "acl"}
    for name, scope, logged in (("shop", "REGIONAL", True), ("intranet", "REGIONAL", False), ("cdn", "CLOUDFRONT", False)):
        made = waf.create_web_acl(
            Name=name, Scope=scope, DefaultAction={"Allow": {}}, Rules=[rule(logged)], VisibilityConfig=visibility
        )["Summary"]["ARN"]
        if logged:
            waf.put_logging_configuration(
                LoggingConfiguration={"ResourceArn": made, "LogDestinationConfigs": [f"{GROUP}:aws-waf-logs-shop"]}
            )


def rule(counted: bool) -> dict[str, Any]:
    return {
        "Name": "known-bad",
        "Priority": 0,
        "OverrideAction": {"None": {}},
        "Statement": {"ManagedRuleGroupStatement": {"VendorName": "AWS", "Name": "AWSManagedRulesCommonRuleSet"}},
        "VisibilityConfig": {
            "SampledRequestsEnabled": True,
            "CloudWatchMetricsEnabled": counted,
            "MetricName": "known-bad",
        },
    }


def zones(aws: Aws) -> None:
    aws.client("logs", HOME).create_log_group(logGroupName="/aws/route53/halden.example", tags={"owner": "platform"})
    route53 = aws.client("route53")
    for name, private in (("halden.example", False), ("old.example", False), ("inside.halden", True)):
        more: dict[str, Any] = {}
        if private:
            more = {"VPC": {"VPCRegion": HOME, "VPCId": aws.made["vpc/us-east-1/prod"]}}
        zone = route53.create_hosted_zone(
            Name=name, CallerReference=name, HostedZoneConfig={"PrivateZone": private, "Comment": ""}, **more
        )["HostedZone"]["Id"]
        if name == "halden.example":
            route53.create_query_logging_config(
                HostedZoneId=zone.rpartition("/")[2],
                CloudWatchLogsLogGroupArn=f"{GROUP}:/aws/route53/halden.example:*",
            )


def firewalls(aws: Aws) -> None:
    firewall = aws.client("network-firewall", HOME)
    for name in ("edge", "lab"):
        firewall.create_firewall(
            FirewallName=name,
            FirewallPolicyArn=f"arn:aws:network-firewall:{HOME}:{ACCOUNT}:firewall-policy/base",
            VpcId=aws.made["vpc/us-east-1/prod"],
            SubnetMappings=[{"SubnetId": aws.made["subnets/us-east-1/prod"][0]}],
        )
    target = {"LogType": "ALERT", "LogDestinationType": "CloudWatchLogs", "LogDestination": {"logGroup": "edge"}}
    firewall.update_logging_configuration(FirewallName="edge", LoggingConfiguration={"LogDestinationConfigs": [target]})


def graphs(aws: Aws) -> None:
    role = f"arn:aws:iam::{ACCOUNT}:role/flow-logs"
    for name, level in (("shop", "ERROR"), ("lab", "NONE")):
        aws.client("appsync", HOME).create_graphql_api(
            name=name,
            authenticationType="AWS_IAM",
            logConfig={"fieldLogLevel": level, "cloudWatchLogsRoleArn": role},
        )


def old_balancers(aws: Aws) -> None:
    elb = aws.client("elb", HOME)
    for name in ("first-shop", "forgotten"):
        elb.create_load_balancer(
            LoadBalancerName=name,
            Listeners=[{"Protocol": "TCP", "LoadBalancerPort": 443, "InstanceProtocol": "TCP", "InstancePort": 443}],
            AvailabilityZones=["us-east-1a"],
        )
    log = {"Enabled": True, "S3BucketName": "halden-logs", "S3BucketPrefix": "first-shop", "EmitInterval": 5}
    elb.modify_load_balancer_attributes(LoadBalancerName="first-shop", LoadBalancerAttributes={"AccessLog": log})


def certificates(aws: Aws) -> None:
    aws.client("acm", HOME).request_certificate(DomainName="shop.halden.example", ValidationMethod="DNS")
