"""Amazon MSK Connect, which moto lacks: connectors with no more than a scan looks at."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.moto_api._internal import mock_random

from ..call import Call
from ..registry import operation

GIVEN = (
    "connectorName",
    "connectorDescription",
    "kafkaClusterClientAuthentication",
    "kafkaClusterEncryptionInTransit",
    "kafkaConnectVersion",
    "serviceExecutionRoleArn",
)


@operation("kafkaconnect", "CreateConnector")
def create_connector(call: Call) -> dict[str, Any]:
    name = call.parameters["connectorName"]
    arn = f"arn:{call.partition}:kafkaconnect:{call.region}:{call.account}:connector/{name}/{mock_random.uuid4()}"
    call.state.table("connectors")[name] = {
        "connectorArn": arn,
        "connectorState": "RUNNING",
        "creationTime": datetime.now(timezone.utc).replace(microsecond=0),
        "currentVersion": "K3P5ROKL5A1OLE",
        **{member: call.parameters[member] for member in GIVEN if call.parameters.get(member)},
    }
    return {"connectorArn": arn, "connectorName": name, "connectorState": "CREATING"}


@operation("kafkaconnect", "ListConnectors")
def list_connectors(call: Call) -> dict[str, Any]:
    return {"connectors": [dict(connector) for connector in call.state.table("connectors").values()]}
