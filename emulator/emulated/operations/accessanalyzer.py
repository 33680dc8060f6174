"""IAM Access Analyzer: analyzers."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation


@operation("accessanalyzer", "CreateAnalyzer")
def create_analyzer(call: Call) -> dict[str, Any]:
    name = call.parameters["analyzerName"]
    if name in call.state.table("analyzers"):
        raise AwsError("ConflictException", "analyzer already exists", 409)
    arn = f"arn:{call.partition}:access-analyzer:{call.region}:{call.account}:analyzer/{name}"
    call.state.table("analyzers")[name] = {
        "arn": arn,
        "name": name,
        "type": call.parameters["type"],
        "createdAt": datetime.now(timezone.utc).replace(microsecond=0),
        "status": "ACTIVE",
        "tags": call.parameters.get("tags") or {},
    }
    return {"arn": arn}


@operation("accessanalyzer", "ListAnalyzers")
def list_analyzers(call: Call) -> dict[str, Any]:
    kind = call.parameters.get("type")
    analyzers = call.state.table("analyzers").values()
    return {"analyzers": [dict(a) for a in analyzers if kind in (None, a["type"])]}
