"""IAM: the root user, users with keys of all ages, groups, roles, policies, providers, certificates."""

from __future__ import annotations

import json
from typing import Any

from .aws import ACCOUNT, Aws, tags

ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess"
READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess"
Document = dict[str, Any]


def seed(aws: Aws) -> None:
    iam = aws.client("iam")
    iam.create_account_alias(AccountAlias="halden-robotics")
    iam.update_account_password_policy(
        MinimumPasswordLength=8,
        RequireSymbols=False,
        RequireNumbers=True,
        RequireUppercaseCharacters=True,
        RequireLowercaseCharacters=True,
        AllowUsersToChangePassword=True,
        PasswordReusePrevention=3,
    )
    aws.adjust("root", mfa="virtual", password=True, access_keys=1, last_used_days=12, key_created_days=1400)
    policies(aws)
    groups(aws)
    users(aws)
    roles(aws)
    providers(aws)
    certificates(aws)


def document(*statements: Document) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action: Any, resource: Any = "*", **more: Any) -> Document:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def policies(aws: Aws) -> None:
    mfa = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
    texts = {
        "deploy": document(allow(["ecs:*", "ecr:GetAuthorizationToken"]), allow("s3:GetObject", "arn:aws:s3:::halden-*/*")),
        "everything": document(allow("*")),
        "everything-as-lists": document(allow(["*:*"], ["*"])),
        "everything-with-mfa": document(allow("*", Condition=mfa)),
        "everything-unattached": json.dumps({"Version": "2012-10-17", "Statement": allow("*")}),
        "power-user": document({"Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": "*"}),
        "all-of-s3": document(allow("s3:*")),
        "no-leaving": document({"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}),
        "boundary": document(allow(["s3:*", "dynamodb:*", "logs:*"])),
    }
    for name, text in texts.items():
        made = aws.client("iam").create_policy(PolicyName=name, PolicyDocument=text, Tags=tags(owner="security"))
        aws.made[f"policy/{name}"] = made["Policy"]["Arn"]
    # An older version that gave everything; only the default version counts.
    iam, arn = aws.client("iam"), aws.made["policy/deploy"]
    iam.create_policy_version(PolicyArn=arn, PolicyDocument=texts["everything"], SetAsDefault=False)


def groups(aws: Aws) -> None:
    iam = aws.client("iam")
    attached = {
        "admins": [ADMIN],
        "developers": [aws.made["policy/deploy"], READ_ONLY],
        "auditors": ["arn:aws:iam::aws:policy/SecurityAudit"],
        "data": [aws.made["policy/all-of-s3"]],
        "nobody-here": [aws.made["policy/power-user"]],
    }
    for name, arns in attached.items():
        iam.create_group(GroupName=name)
        for arn in arns:
            iam.attach_group_policy(GroupName=name, PolicyArn=arn)
    iam.put_group_policy(GroupName="data", PolicyName="inline-kms", PolicyDocument=document(allow("kms:Decrypt")))


def users(aws: Aws) -> None:
    tidy = ["ada", "grace", "linus", "margaret", "barbara", "edsger", "alan", "katherine", "dennis", "frances"]
    for index, name in enumerate(tidy):
        user(aws, name, ["developers", "auditors"][index % 2], password_used=index * 3, mfa=True)
    user(aws, "hedy", "admins", password_used=1, mfa=True, keys=[(20, 1)])
    user(aws, "no-mfa", "developers", password_used=2)
    user(aws, "boundary-45", "developers", password_used=45, mfa=True)
    user(aws, "within-44", "developers", password_used=44, mfa=True)
    user(aws, "never-logged-in", "developers", password_used=None, mfa=True, created=400)
    user(aws, "gone-since-spring", "data", password_used=230, keys=[(700, 210)])
    user(aws, "ci-deploy", None, keys=[(1200, 0)], policy=aws.made["policy/deploy"])
    user(aws, "ci-never-used", None, keys=[(300, None)])
    user(aws, "two-keys", "developers", password_used=5, mfa=True, keys=[(80, 2), (10, 1)])
    user(aws, "key-at-90-days", "developers", keys=[(90, 3)])
    user(aws, "key-at-91-days", "developers", keys=[(91, 3)])
    user(aws, "inactive-key", "developers", keys=[(900, 600)], inactive=True)
    user(aws, "legacy-admin", None, keys=[(1500, 4)], policy=ADMIN, password_used=4)
    user(aws, "inline-admin", None, password_used=9, mfa=True, inline=document(allow("*")))
    user(aws, "cloudshell", None, password_used=9, mfa=True, policy="arn:aws:iam::aws:policy/AWSCloudShellFullAccess")
    user(aws, "bounded", "developers", password_used=9, mfa=True, boundary=aws.made["policy/boundary"])
    # As hostile as IAM's alphabet allows.
    user(aws, "o=brien,ceo@halden.example+x", "developers", password_used=3, mfa=True)


def user(
    aws: Aws,
    name: str,
    group: str | None,
    password_used: float | None = -1,
    mfa: bool = False,
    keys: list[tuple[float, float | None]] = [],
    inactive: bool = False,
    policy: str | None = None,
    inline: str | None = None,
    boundary: str | None = None,
    created: float = 800,
) -> None:
    """password_used: days ago, null for never; -1 for no password. keys: (age, last used) in days."""
    iam = aws.client("iam")
    more = {"PermissionsBoundary": boundary} if boundary else {}
    iam.create_user(UserName=name, Tags=tags(team=group or "none"), **more)
    if group:
        iam.add_user_to_group(GroupName=group, UserName=name)
    ages: dict[str, Any] = {"created_days": created}
    if password_used != -1:
        iam.create_login_profile(UserName=name, Password="correct-horse-battery-staple-7")
        ages["password_changed_days"] = min(created, 300)
        if password_used is not None:
            ages["password_last_used_days"] = password_used
    aws.adjust("user", user=name, **ages)
    if mfa:
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName=name)["VirtualMFADevice"]["SerialNumber"]
        iam.enable_mfa_device(
            UserName=name, SerialNumber=device, AuthenticationCode1="123456", AuthenticationCode2="654321"
        )
    for index, (age, used) in enumerate(keys):
        key = iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
        last = {} if used is None else {"last_used_days": used, "service": "sts", "region": "eu-west-1"}
        aws.adjust("access_key", user=name, index=index, created_days=age, **last)
        if inactive:
            iam.update_access_key(UserName=name, AccessKeyId=key, Status="Inactive")
    if policy:
        iam.attach_user_policy(UserName=name, PolicyArn=policy)
    if inline:
        iam.put_user_policy(UserName=name, PolicyName="inline", PolicyDocument=inline)


def roles(aws: Aws) -> None:
    role(aws, "app", {"Service": "ec2.amazonaws.com"}, aws.made["policy/deploy"], profile=True)
    role(aws, "flow-logs", {"Service": "vpc-flow-logs.amazonaws.com"}, "arn:aws:iam::aws:policy/CloudWatchLogsFullAccess")
    role(aws, "backup", {"Service": "backup.amazonaws.com"}, BACKUP)
    role(aws, "config", {"Service": "config.amazonaws.com"}, "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole")
    role(aws, "lambda", {"Service": "lambda.amazonaws.com"}, BASIC_EXECUTION)
    role(aws, "break-glass", {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, aws.made["policy/everything"])
    role(aws, "partner", {"AWS": "arn:aws:iam::210987654321:root"}, READ_ONLY)
    role(aws, "anybody", {"AWS": "*"}, READ_ONLY)
    role(aws, "mfa-admin", {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, aws.made["policy/everything-with-mfa"])
    role(aws, "list-admin", {"Service": "ec2.amazonaws.com"}, aws.made["policy/everything-as-lists"], profile=True)
    iam = aws.client("iam")
    iam.put_role_policy(RoleName="lambda", PolicyName="inline", PolicyDocument=document(allow("dynamodb:*")))


BACKUP = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
BASIC_EXECUTION = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"


def role(aws: Aws, name: str, principal: Document, policy: str, profile: bool = False) -> None:
    iam = aws.client("iam")
    trust = document({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"})
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust, Description=f"{name} <b>role</b> & more")
    iam.attach_role_policy(RoleName=name, PolicyArn=policy)
    if profile:
        iam.create_instance_profile(InstanceProfileName=name)
        iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)


def providers(aws: Aws) -> None:
    iam = aws.client("iam")
    iam.create_saml_provider(Name="halden-sso", SAMLMetadataDocument="<EntityDescriptor/>" * 60)
    iam.create_open_id_connect_provider(
        Url="https://token.actions.githubusercontent.com",
        ThumbprintList=["6938fd4d98bab03faadb97b34396831e3780aea1"],
        ClientIDList=["sts.amazonaws.com"],
    )


def certificates(aws: Aws) -> None:
    for name, days in {"www-2024": -200, "www-2026": 150, "ends-in-an-hour": 1 / 24, "ended-an-hour-ago": -1 / 24}.items():
        aws.client("iam").upload_server_certificate(
            ServerCertificateName=name, CertificateBody="certificate", PrivateKey="none"
        )
        aws.adjust("server_certificate", name=name, expires_in_days=days)
