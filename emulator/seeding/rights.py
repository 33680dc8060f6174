"""IAM: policies written into users, roles and groups, and ways up."""

from __future__ import annotations

from .aws import ACCOUNT, Aws, tags
from .people import allow, document


def seed(aws: Aws) -> None:
    iam = aws.client("iam")
    iam.create_role(RoleName="break-glass-inline", AssumeRolePolicyDocument=trust(), Tags=tags(owner="security"))
    iam.put_role_policy(RoleName="break-glass-inline", PolicyName="all", PolicyDocument=document(allow("*")))
    iam.create_role(RoleName="runner", AssumeRolePolicyDocument=trust())
    way = document(allow(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"]))
    iam.put_role_policy(RoleName="runner", PolicyName="functions", PolicyDocument=way)
    iam.create_group(GroupName="contractors")
    narrow = document(allow("iam:PassRole", f"arn:aws:iam::{ACCOUNT}:role/runner"), allow("ec2:RunInstances"))
    iam.put_group_policy(GroupName="contractors", PolicyName="machines", PolicyDocument=narrow)
    texts = {
        "trail-operator": document(allow("cloudtrail:*")),
        "edits-policies": document(allow(["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"])),
        "buys-models": document(allow(["bedrock:InvokeModel", "aws-marketplace:Subscribe"])),
    }
    for name, text in texts.items():
        made = iam.create_policy(PolicyName=name, PolicyDocument=text)["Policy"]["Arn"]
        iam.attach_group_policy(GroupName="contractors", PolicyArn=made)
    iam.attach_role_policy(RoleName="runner", PolicyArn="arn:aws:iam::aws:policy/AmazonBedrockFullAccess")
    iam.create_role(RoleName="CloudWatch-CrossAccountSharingRole", AssumeRolePolicyDocument=trust())


def trust() -> str:
    principal = {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}
    return document({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"})
