"""List operations that moto lacks and of which the account has nothing: empty lists."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import operation

EMPTY = {
    "application-signals": ["ListServiceLevelObjectives", "ListServices"],
    "auditmanager": ["ListAssessments"],
    "backup": ["ListBackupJobs", "ListCopyJobs", "ListFrameworks"],
    "cloudtrail": ["ListEventDataStores", "LookupEvents"],
    "dlm": ["GetLifecyclePolicies"],
    "ec2": ["DescribeSecurityGroupVpcAssociations"],
    "eks": ["ListAddons"],
    "inspector2": ["ListCoverage"],
    "logs": ["DescribeAccountPolicies", "ListLogAnomalyDetectors"],
    "macie2": ["ListFindings"],
    "resource-explorer-2": ["ListIndexes", "Search"],
    "ssm": ["ListComplianceItems"],
    "ssm-contacts": ["ListContacts"],
    "ssm-incidents": ["ListIncidentRecords", "ListReplicationSets", "ListResponsePlans"],
    "wellarchitected": ["ListWorkloads"],
    "xray": ["GetGroups"],
}


def nothing(call: Call) -> dict[str, Any]:
    shape = call.route[0].output_shape if call.route[0] else None
    members = shape.members.items() if shape else ()
    return {name: [] for name, member in members if member.type_name == "list"}


for service, names in EMPTY.items():
    operation(service, *names)(nothing)
