"""EC2: the settings of a region."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import operation


@operation("ec2", "GetEbsDefaultKmsKeyId")
def get_ebs_default_kms_key_id(call: Call) -> dict[str, Any]:
    default = f"arn:{call.partition}:kms:{call.region}:{call.account}:alias/aws/ebs"
    return {"KmsKeyId": call.state.get("ebs-default-key", default)}


@operation("ec2", "ModifyEbsDefaultKmsKeyId")
def modify_ebs_default_kms_key_id(call: Call) -> dict[str, Any]:
    call.state["ebs-default-key"] = call.parameters["KmsKeyId"]
    return get_ebs_default_kms_key_id(call)


@operation("ec2", "GetSnapshotBlockPublicAccessState")
def get_snapshot_block_public_access_state(call: Call) -> dict[str, Any]:
    return {"State": call.state.get("snapshot-block", "unblocked"), "ManagedBy": "account"}


@operation("ec2", "EnableSnapshotBlockPublicAccess", "DisableSnapshotBlockPublicAccess")
def set_snapshot_block_public_access(call: Call) -> dict[str, Any]:
    call.state["snapshot-block"] = call.parameters.get("State", "unblocked")
    return {"State": call.state["snapshot-block"]}


@operation("ec2", "GetImageBlockPublicAccessState")
def get_image_block_public_access_state(call: Call) -> dict[str, Any]:
    return {"ImageBlockPublicAccessState": call.state.get("image-block", "unblocked"), "ManagedBy": "account"}


@operation("ec2", "EnableImageBlockPublicAccess", "DisableImageBlockPublicAccess")
def set_image_block_public_access(call: Call) -> dict[str, Any]:
    call.state["image-block"] = call.parameters.get("ImageBlockPublicAccessState", "unblocked")
    return {"ImageBlockPublicAccessState": call.state["image-block"]}


@operation("ec2", "GetInstanceMetadataDefaults")
def get_instance_metadata_defaults(call: Call) -> dict[str, Any]:
    return {"AccountLevel": {**call.state.get("metadata-defaults", {}), "ManagedBy": "account"}}


@operation("ec2", "ModifyInstanceMetadataDefaults")
def modify_instance_metadata_defaults(call: Call) -> dict[str, Any]:
    call.state["metadata-defaults"] = {k: v for k, v in call.parameters.items() if k != "DryRun"}
    return {"Return": True}


@operation("ec2", "GetSerialConsoleAccessStatus")
def get_serial_console_access_status(call: Call) -> dict[str, Any]:
    return {"SerialConsoleAccessEnabled": call.state.get("serial-console", False), "ManagedBy": "account"}


@operation("ec2", "EnableSerialConsoleAccess", "DisableSerialConsoleAccess")
def set_serial_console_access(call: Call) -> dict[str, Any]:
    call.state["serial-console"] = call.operation.startswith("Enable")
    return {"SerialConsoleAccessEnabled": call.state["serial-console"]}


@operation("ec2", "DescribeVpcBlockPublicAccessOptions")
def describe_vpc_block_public_access_options(call: Call) -> dict[str, Any]:
    options = {
        "AwsAccountId": call.account,
        "AwsRegion": call.region,
        "State": "default-state",
        "InternetGatewayBlockMode": "off",
        "ManagedBy": "account",
        "ExclusionsAllowed": "allowed",
    }
    return {"VpcBlockPublicAccessOptions": options}


@operation("ec2", "CreateClientVpnEndpoint")
def create_client_vpn_endpoint(call: Call) -> dict[str, Any]:
    endpoints = call.state.table("client-vpn-endpoints")
    name = f"cvpn-endpoint-{len(endpoints):017x}"
    logs = call.parameters.get("ConnectionLogOptions") or {"Enabled": False}
    endpoints[name] = {
        "ClientVpnEndpointId": name,
        "Description": call.parameters.get("Description"),
        "Status": {"Code": "available"},
        "ClientCidrBlock": call.parameters["ClientCidrBlock"],
        "ConnectionLogOptions": logs,
        "ServerCertificateArn": call.parameters.get("ServerCertificateArn"),
    }
    return {"ClientVpnEndpointId": name, "Status": {"Code": "pending-associate"}}


@operation("ec2", "DescribeClientVpnEndpoints")
def describe_client_vpn_endpoints(call: Call) -> dict[str, Any]:
    return {"ClientVpnEndpoints": [dict(e) for e in call.state.table("client-vpn-endpoints").values()]}
