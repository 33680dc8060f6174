"""Images, launch templates, Auto Scaling groups; networks that come in from elsewhere."""

from __future__ import annotations

from .aws import ACCOUNT, Aws, tags


def seed(aws: Aws) -> None:
    ec2 = aws.client("ec2", "us-east-1")
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    shared = ec2.register_image(Name="golden-2021", Architecture="x86_64", RootDeviceName="/dev/xvda")["ImageId"]
    ec2.modify_image_attribute(ImageId=shared, LaunchPermission={"Add": [{"Group": "all"}]})
    for name, public in (("web", False), ("jump-host", True)):
        ec2.create_launch_template(
            LaunchTemplateName=name,
            LaunchTemplateData={
                "ImageId": image,
                "InstanceType": "t3.small",
                "UserData": "bmV2ZXItdG8tYmUtY29sbGVjdGVk",
                "NetworkInterfaces": [{"DeviceIndex": 0, "AssociatePublicIpAddress": public}],
            },
        )
    groups(aws)
    for accept in ("enable", "disable"):
        ec2.create_transit_gateway(Description=accept, Options={"AutoAcceptSharedAttachments": accept})
    certificate = f"arn:aws:acm:us-east-1:{ACCOUNT}:certificate/vpn"
    for number, logs in enumerate(({"Enabled": True, "CloudwatchLogGroup": "vpn"}, {"Enabled": False})):
        ec2.create_client_vpn_endpoint(
            ClientCidrBlock=f"10.20{number}.0.0/22", ServerCertificateArn=certificate, ConnectionLogOptions=logs
        )


def groups(aws: Aws) -> None:
    scaling = aws.client("autoscaling", "us-east-1")
    subnets = aws.made["subnets/us-east-1/prod"]
    for name, zones, least, most, now in (("web", 2, 1, 6, 2), ("workers", 1, 1, 2, 2)):
        scaling.create_auto_scaling_group(
            AutoScalingGroupName=name,
            LaunchTemplate={"LaunchTemplateName": "web", "Version": "$Default"},
            MinSize=least,
            MaxSize=most,
            DesiredCapacity=now,
            VPCZoneIdentifier=",".join(subnets[i] for i in range(0, 2 * zones, 2)),
            Tags=[{**tag, "PropagateAtLaunch": False} for tag in tags(app=name)],
        )
    scaling.put_scaling_policy(
        AutoScalingGroupName="web",
        PolicyName="cpu",
        PolicyType="TargetTrackingScaling",
        TargetTrackingConfiguration={
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ASGAverageCPUUtilization"},
            "TargetValue": 50.0,
        },
    )
