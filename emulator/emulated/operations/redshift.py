"""Redshift: parameters that somebody has set."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import amend, operation


@operation("redshift", "ModifyClusterParameterGroup")
def modify_cluster_parameter_group(call: Call) -> dict[str, Any]:
    name = call.parameters["ParameterGroupName"]
    for parameter in call.parameters["Parameters"]:
        call.state.table(f"redshift-parameters/{name}")[parameter["ParameterName"]] = parameter["ParameterValue"]
    return {"ParameterGroupName": name, "ParameterGroupStatus": "Your parameter group has been updated"}


@amend("redshift", "DescribeClusterParameters")
def describe_cluster_parameters(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    values = call.state.table(f"redshift-parameters/{call.parameters['ParameterGroupName']}")
    for parameter in answer.get("Parameters", []):
        if parameter["ParameterName"] in values:
            parameter |= {"ParameterValue": values[parameter["ParameterName"]], "Source": "user"}
    return answer
