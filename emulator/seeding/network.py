"""VPCs, subnets, routes, network ACLs, security groups, prefix lists, peering, flow logs, endpoints."""

from __future__ import annotations

from typing import Any

from .aws import ACCOUNT, REGIONS, Aws, tags

ANY4, ANY6 = "0.0.0.0/0", "::/0"
Permission = dict[str, Any]


def seed(aws: Aws) -> None:
    for index, region in enumerate(REGIONS):
        prod = vpc(aws, region, "prod", f"10.{index}.0.0/16", subnets=4)
        flow_log(aws, region, prod, "ALL", f"/vpc/prod-{region}")
        close_default_group(aws, region, prod)
        vpc(aws, region, "legacy", f"172.{20 + index}.0.0/16", subnets=2)
        security_groups(aws, region, prod)
        network_acls(aws, region, prod)
    rejected_only = vpc(aws, "us-east-1", "sandbox <script>alert(1)</script>", "192.168.0.0/16", subnets=1)
    flow_log(aws, "us-east-1", rejected_only, "REJECT", "/vpc/sandbox")
    peering(aws)
    endpoints(aws)
    odd_security_groups(aws, aws.made["vpc/us-east-1/prod"])


def name(text: str, **more: str) -> list[dict[str, Any]]:
    return tags(Name=text, **more)


def tagged(kind: str, text: str, **more: str) -> list[dict[str, Any]]:
    return [{"ResourceType": kind, "Tags": name(text, **more)}]


def vpc(aws: Aws, region: str, label: str, cidr: str, subnets: int) -> str:
    ec2 = aws.client("ec2", region)
    made = ec2.create_vpc(CidrBlock=cidr, TagSpecifications=tagged("vpc", label, env=label))["Vpc"]["VpcId"]
    gateway = ec2.create_internet_gateway(TagSpecifications=tagged("internet-gateway", label))
    gateway_id = gateway["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway_id, VpcId=made)
    public = ec2.create_route_table(VpcId=made, TagSpecifications=tagged("route-table", f"{label}-public"))
    table = public["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock=ANY4, GatewayId=gateway_id)
    base = cidr.rsplit(".", 2)[0]
    for number in range(subnets):
        is_public = number % 2 == 0
        kind = "public" if is_public else "private"
        subnet = ec2.create_subnet(
            VpcId=made,
            CidrBlock=f"{base}.{number}.0/24",
            AvailabilityZone=f"{region}{'abc'[number // 2 % 3]}",
            TagSpecifications=tagged("subnet", f"{label}-{kind}-{number}"),
        )["Subnet"]["SubnetId"]
        if is_public:
            ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
            ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": label != "prod"})
        aws.made.setdefault(f"subnets/{region}/{label}", []).append(subnet)
    aws.made[f"vpc/{region}/{label}"] = made
    aws.made[f"routes/{region}/{label}"] = table
    return str(made)


def flow_log(aws: Aws, region: str, vpc_id: str, traffic: str, group: str) -> None:
    logs = aws.client("logs", region)
    logs.create_log_group(logGroupName=group)
    logs.put_retention_policy(logGroupName=group, retentionInDays=365)
    aws.client("ec2", region).create_flow_logs(
        ResourceIds=[vpc_id],
        ResourceType="VPC",
        TrafficType=traffic,
        LogGroupName=group,
        DeliverLogsPermissionArn=f"arn:aws:iam::{ACCOUNT}:role/flow-logs",
    )


def close_default_group(aws: Aws, region: str, vpc_id: str) -> None:
    ec2 = aws.client("ec2", region)
    filters = [{"Name": "vpc-id", "Values": [vpc_id]}, {"Name": "group-name", "Values": ["default"]}]
    group = ec2.describe_security_groups(Filters=filters)["SecurityGroups"][0]
    if group["IpPermissions"]:
        ec2.revoke_security_group_ingress(GroupId=group["GroupId"], IpPermissions=group["IpPermissions"])
    ec2.revoke_security_group_egress(GroupId=group["GroupId"], IpPermissions=group["IpPermissionsEgress"])


def tcp(start: int, end: int | None = None, v4: str | None = None, v6: str | None = None, **more: Any) -> Permission:
    permission: Permission = {"IpProtocol": "tcp", "FromPort": start, "ToPort": end or start, **more}
    if v4:
        permission["IpRanges"] = [{"CidrIp": v4}]
    if v6:
        permission["Ipv6Ranges"] = [{"CidrIpv6": v6}]
    return permission


def group(aws: Aws, region: str, vpc_id: str, label: str, *permissions: Permission, about: str = "") -> str:
    ec2 = aws.client("ec2", region)
    made = ec2.create_security_group(
        GroupName=label,
        Description=about or f"{label} traffic",
        VpcId=vpc_id,
        TagSpecifications=tagged("security-group", label, team="edge" if "web" in label else "platform"),
    )["GroupId"]
    if permissions:
        ec2.authorize_security_group_ingress(GroupId=made, IpPermissions=list(permissions))
    aws.made[f"group/{region}/{label}"] = made
    return str(made)


def security_groups(aws: Aws, region: str, vpc_id: str) -> None:
    web = group(aws, region, vpc_id, "web", tcp(443, v4=ANY4), tcp(443, v6=ANY6), tcp(80, v4=ANY4))
    app = group(aws, region, vpc_id, "app", tcp(8080, UserIdGroupPairs=[{"GroupId": web}]))
    group(aws, region, vpc_id, "database", tcp(5432, UserIdGroupPairs=[{"GroupId": app}]))
    group(aws, region, vpc_id, "bastion", tcp(22, v4="203.0.113.0/24"))
    group(aws, region, vpc_id, "old-bastion", tcp(22, v4=ANY4))
    group(aws, region, vpc_id, "office-rdp", tcp(3389, v4="198.51.100.7/32"))
    group(aws, region, vpc_id, "file-share", tcp(445, v4="10.0.0.0/8"))
    group(aws, region, vpc_id, "empty")


def odd_security_groups(aws: Aws, vpc_id: str) -> None:
    region = "us-east-1"
    prefix_lists(aws, region)

    def odd(label: str, *permissions: Permission, about: str = "") -> None:
        group(aws, region, vpc_id, label, *permissions, about=about)

    odd("contractor-rdp", tcp(3389, v4=ANY4))
    odd("ssh-over-v6", tcp(22, v6=ANY6))
    odd("wide-range", tcp(20, 1024, v4=ANY4))
    odd("all-protocols", {"IpProtocol": "-1", "IpRanges": [{"CidrIp": ANY4}]})
    odd("halves-of-the-internet", tcp(22, v4="0.0.0.0/1"), tcp(22, v4="128.0.0.0/1"))
    odd("almost-ssh", tcp(23, 3388, v4=ANY4))
    odd("ssh-by-world-list", tcp(22, PrefixListIds=[{"PrefixListId": aws.made["prefix-list/world"]}]))
    odd("ssh-by-office-list", tcp(22, PrefixListIds=[{"PrefixListId": aws.made["prefix-list/offices"]}]))
    odd("ping", {"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "IpRanges": [{"CidrIp": ANY4}]})
    rdp = {"IpProtocol": "udp", "FromPort": 3389, "ToPort": 3389, "IpRanges": [{"CidrIp": ANY4}]}
    odd("rdp-over-udp", rdp)
    odd("database-open", tcp(5432, v4=ANY4), tcp(3306, v4=ANY4), tcp(27017, v4=ANY4), tcp(6379, v6=ANY6))
    odd("cifs-open", tcp(445, v4=ANY4))
    odd('quote"and<b>bold</b>', tcp(22, v4="192.0.2.0/24"), about="'; DROP TABLE findings; --")
    odd("\u202etxt.exe \U0001f525 группа", tcp(22, v4=ANY4), about="right to left")


def prefix_lists(aws: Aws, region: str) -> None:
    ec2 = aws.client("ec2", region)
    lists = {
        "world": [{"Cidr": "0.0.0.0/0", "Description": "temporary"}],
        "offices": [{"Cidr": "203.0.113.0/24", "Description": "Oslo"}, {"Cidr": "198.51.100.0/24"}],
    }
    for label, entries in lists.items():
        made = ec2.create_managed_prefix_list(
            PrefixListName=label, Entries=entries, MaxEntries=10, AddressFamily="IPv4"
        )
        aws.made[f"prefix-list/{label}"] = made["PrefixList"]["PrefixListId"]


def network_acls(aws: Aws, region: str, vpc_id: str) -> None:
    acl(aws, region, vpc_id, "web-only", [(100, "6", (443, 443), ANY4, "allow"), (110, "6", (80, 80), ANY4, "allow")])
    acl(aws, region, vpc_id, "ssh-open", [(100, "6", (22, 22), ANY4, "allow")])
    if region != "us-east-1":
        return
    acl(aws, region, vpc_id, "deny-comes-first", [(90, "6", (22, 22), ANY4, "deny"), (100, "-1", None, ANY4, "allow")])
    acl(aws, region, vpc_id, "deny-comes-late", [(100, "6", (0, 65535), ANY4, "allow"), (200, "6", (22, 22), ANY4, "deny")])
    acl(aws, region, vpc_id, "narrow-deny", [(90, "6", (22, 22), "10.0.0.0/8", "deny"), (100, "6", (22, 22), ANY4, "allow")])
    acl(aws, region, vpc_id, "rdp-over-udp", [(100, "17", (3389, 3389), ANY4, "allow")])
    acl(aws, region, vpc_id, "everything-v6", [(100, "-1", None, ANY6, "allow")])


Entry = tuple[int, str, "tuple[int, int] | None", str, str]


def acl(aws: Aws, region: str, vpc_id: str, label: str, entries: list[Entry]) -> None:
    ec2 = aws.client("ec2", region)
    made = ec2.create_network_acl(VpcId=vpc_id, TagSpecifications=tagged("network-acl", label))
    for number, protocol, ports, cidr, action in entries:
        entry: dict[str, Any] = {"RuleNumber": number, "Protocol": protocol, "RuleAction": action, "Egress": False}
        entry["Ipv6CidrBlock" if ":" in cidr else "CidrBlock"] = cidr
        if ports:
            entry["PortRange"] = {"From": ports[0], "To": ports[1]}
        ec2.create_network_acl_entry(NetworkAclId=made["NetworkAcl"]["NetworkAclId"], **entry)


def peering(aws: Aws) -> None:
    ec2 = aws.client("ec2", "us-east-1")
    prod, legacy = aws.made["vpc/us-east-1/prod"], aws.made["vpc/us-east-1/legacy"]
    made = ec2.create_vpc_peering_connection(VpcId=prod, PeerVpcId=legacy, TagSpecifications=tagged(
        "vpc-peering-connection", "prod-to-legacy"
    ))["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=made)
    wide, narrow = aws.made["routes/us-east-1/prod"], aws.made["routes/us-east-1/legacy"]
    ec2.create_route(RouteTableId=wide, DestinationCidrBlock="172.20.0.0/16", VpcPeeringConnectionId=made)
    ec2.create_route(RouteTableId=narrow, DestinationCidrBlock="10.0.1.0/24", VpcPeeringConnectionId=made)


def endpoints(aws: Aws) -> None:
    ec2 = aws.client("ec2", "us-east-1")
    ec2.create_vpc_endpoint(
        VpcId=aws.made["vpc/us-east-1/prod"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[aws.made["routes/us-east-1/prod"]],
        TagSpecifications=tagged("vpc-endpoint", "s3"),
    )
