"""Contacts and the Organization."""

from __future__ import annotations

import json

from .aws import Aws


def seed(aws: Aws) -> None:
    account = aws.client("account")
    account.put_contact_information(
        ContactInformation={
            "FullName": "Halden Robotics AS",
            "AddressLine1": "Storgata 1",
            "City": "Halden",
            "PostalCode": "1767",
            "CountryCode": "NO",
            "PhoneNumber": "+4769000000",
        }
    )
    account.put_alternate_contact(
        AlternateContactType="BILLING",
        Name="Accounts",
        EmailAddress="billing@halden.example",
        PhoneNumber="+4769000001",
        Title="Accounting",
    )
    aws.adjust("setting", region="global", name="identity-center-region", value="eu-west-1")
    agreements(aws)
    organization(aws)


def agreements(aws: Aws) -> None:
    """One that holds, and one that was ended."""
    value = [
        {"name": "AWS Business Associate Addendum", "type": "DEFAULT", "since": "2024-02-01"},
        {"name": "AWS Australian Notifiable Data Breach Addendum", "type": "DEFAULT", "since": "2023-05-01"},
    ]
    value[1]["state"] = "CUSTOMER_TERMINATED"
    aws.adjust("setting", region="global", name="artifact-agreements", value=value)


def organization(aws: Aws) -> None:
    organizations = aws.client("organizations")
    organizations.create_organization(FeatureSet="ALL")
    root = organizations.list_roots()["Roots"][0]["Id"]
    units = {
        name: organizations.create_organizational_unit(ParentId=root, Name=name)["OrganizationalUnit"]["Id"]
        for name in ("security", "workloads", "sandbox <i>")
    }
    for name, unit in (("audit", "security"), ("shop", "workloads"), ("play", "sandbox <i>"), ("stray", None)):
        made = organizations.create_account(AccountName=name, Email=f"{name}@halden.example")
        member = made["CreateAccountStatus"]["AccountId"]
        aws.made[f"account/{name}"] = member
        if unit:
            organizations.move_account(AccountId=member, SourceParentId=root, DestinationParentId=units[unit])
    organizations.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    deny = {"Effect": "Deny", "Action": ["organizations:LeaveOrganization", "cloudtrail:StopLogging"], "Resource": "*"}
    guard = organizations.create_policy(
        Name="guardrails",
        Description="What nobody may do",
        Type="SERVICE_CONTROL_POLICY",
        Content=json.dumps({"Version": "2012-10-17", "Statement": [deny]}),
    )["Policy"]["PolicySummary"]["Id"]
    organizations.attach_policy(PolicyId=guard, TargetId=units["workloads"])
    for service in ("iam", "guardduty", "config", "cloudtrail"):
        organizations.enable_aws_service_access(ServicePrincipal=f"{service}.amazonaws.com")
    organizations.register_delegated_administrator(
        AccountId=aws.made["account/audit"], ServicePrincipal="guardduty.amazonaws.com"
    )
    aws.client("iam").enable_organizations_root_credentials_management()
    member = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{aws.made['account/audit']}:root"}}
    text = {**member, "Action": ["organizations:Describe*", "organizations:List*"], "Resource": "*"}
    organizations.put_resource_policy(Content=json.dumps({"Version": "2012-10-17", "Statement": [text]}))
