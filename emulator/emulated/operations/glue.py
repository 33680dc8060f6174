"""AWS Glue, for which moto wants a library that nothing else needs: jobs and security configurations."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import operation


@operation("glue", "CreateJob")
def create_job(call: Call) -> dict[str, Any]:
    call.state.table("glue-jobs")[call.parameters["Name"]] = call.parameters
    return {"Name": call.parameters["Name"]}


@operation("glue", "GetJobs")
def get_jobs(call: Call) -> dict[str, Any]:
    return {"Jobs": [dict(job) for job in call.state.table("glue-jobs").values()]}


@operation("glue", "CreateSecurityConfiguration")
def create_security_configuration(call: Call) -> dict[str, Any]:
    call.state.table("glue-security")[call.parameters["Name"]] = call.parameters
    return {"Name": call.parameters["Name"]}


@operation("glue", "GetSecurityConfigurations")
def get_security_configurations(call: Call) -> dict[str, Any]:
    return {"SecurityConfigurations": [dict(c) for c in call.state.table("glue-security").values()]}
