"""Instances, volumes, snapshots, and the settings of each region."""

from __future__ import annotations

from typing import Any

from .aws import REGIONS, Aws, tags


def seed(aws: Aws) -> None:
    for region in REGIONS:
        ec2 = aws.client("ec2", region)
        image = ec2.register_image(
            Name="base", Architecture="x86_64", RootDeviceName="/dev/xvda", VirtualizationType="hvm"
        )["ImageId"]
        subnets = aws.made[f"subnets/{region}/prod"]
        instance(aws, region, image, "web-1", subnets[0], "web", tokens="required")
        instance(aws, region, image, "app-1", subnets[1], "app", tokens="required")
        instance(aws, region, image, "old-cron", subnets[1], "old-bastion", tokens="optional")
        volumes(aws, region)
    settings(aws)
    only_home(aws)


def instance(aws: Aws, region: str, image: str, label: str, subnet: str, group: str, tokens: str) -> str:
    ec2 = aws.client("ec2", region)
    made = ec2.run_instances(
        ImageId=image,
        InstanceType="t3.small",
        MinCount=1,
        MaxCount=1,
        SubnetId=subnet,
        SecurityGroupIds=[aws.made[f"group/{region}/{group}"]],
        MetadataOptions={"HttpTokens": tokens, "HttpEndpoint": "enabled"},
        TagSpecifications=[{"ResourceType": "instance", "Tags": tags(Name=label, env="prod")}],
    )["Instances"][0]["InstanceId"]
    ec2.modify_instance_metadata_options(InstanceId=made, HttpTokens=tokens, HttpEndpoint="enabled")
    return str(made)


def volumes(aws: Aws, region: str) -> None:
    ec2 = aws.client("ec2", region)
    zone = f"{region}a"
    key = aws.made[f"key/{region}/data"]
    sealed = ec2.create_volume(AvailabilityZone=zone, Size=100, Encrypted=True, KmsKeyId=key, VolumeType="gp3")
    plain = ec2.create_volume(AvailabilityZone=zone, Size=8, VolumeType="gp2")
    for volume, label in ((sealed, "data"), (plain, "plain")):
        ec2.create_tags(Resources=[volume["VolumeId"]], Tags=tags(Name=label, Backup="daily"))
        snapshot = ec2.create_snapshot(VolumeId=volume["VolumeId"], Description=f"{label} by hand")["SnapshotId"]
        aws.made[f"snapshot/{region}/{label}"] = snapshot
        aws.made[f"volume/{region}/{label}"] = volume["VolumeId"]


def settings(aws: Aws) -> None:
    good = aws.client("ec2", "eu-west-1")
    good.enable_ebs_encryption_by_default()
    good.modify_ebs_default_kms_key_id(KmsKeyId=aws.made["key/eu-west-1/data"])
    good.enable_snapshot_block_public_access(State="block-all-sharing")
    good.enable_image_block_public_access(ImageBlockPublicAccessState="block-new-sharing")
    good.modify_instance_metadata_defaults(HttpTokens="required", HttpPutResponseHopLimit=2)
    aws.client("ec2", "us-east-1").enable_snapshot_block_public_access(State="block-new-sharing")
    aws.client("ec2", "ap-southeast-2").enable_serial_console_access()


def only_home(aws: Aws) -> None:
    ec2 = aws.client("ec2", "us-east-1")

    def share(snapshot: str, **who: Any) -> None:
        ec2.modify_snapshot_attribute(
            SnapshotId=snapshot, Attribute="createVolumePermission", OperationType="add", **who
        )

    share(aws.made["snapshot/us-east-1/plain"], GroupNames=["all"])
    share(aws.made["snapshot/us-east-1/data"], UserIds=["210987654321"])
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    subnet = aws.made["subnets/us-east-1/legacy"][0]
    for number in range(3):
        made = ec2.run_instances(ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1, SubnetId=subnet)
        made = made["Instances"][0]["InstanceId"]
        ec2.create_tags(Resources=[made], Tags=tags(Name=f"forgotten-{number} \"><script>alert({number})</script>"))
        if number == 1:
            ec2.stop_instances(InstanceIds=[made])
        if number == 2:
            ec2.terminate_instances(InstanceIds=[made])
    unused = ec2.create_network_interface(SubnetId=subnet, Description="left over")
    ec2.create_tags(Resources=[unused["NetworkInterface"]["NetworkInterfaceId"]], Tags=tags(Name="left over \u202e"))
