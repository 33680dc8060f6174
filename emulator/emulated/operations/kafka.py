"""Amazon MSK: how clusters encrypt, which moto forgets, and times as AWS writes them."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import amend


@amend("kafka", "CreateClusterV2")
def create_cluster_v2(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    provisioned = call.parameters.get("Provisioned") or {}
    call.state.table("kafka-encryption")[answer["ClusterName"]] = provisioned.get("EncryptionInfo") or {}
    return answer


@amend("kafka", "ListClustersV2")
def list_clusters_v2(call: Call, answer: dict[str, Any]) -> dict[str, Any]:
    for cluster in answer["ClusterInfoList"]:
        if "Provisioned" in cluster:
            cluster["Provisioned"]["EncryptionInfo"] = call.state.table("kafka-encryption")[cluster["ClusterName"]]
    return answer
