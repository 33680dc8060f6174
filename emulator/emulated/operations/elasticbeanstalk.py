"""Elastic Beanstalk: the settings of environments."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..registry import operation

LOGS = "aws:elasticbeanstalk:cloudwatch:logs"
VARIABLES = "aws:elasticbeanstalk:application:environment"


@operation("elasticbeanstalk", "DescribeConfigurationSettings")
def describe_configuration_settings(call: Call) -> dict[str, Any]:
    """Logs are streamed from the environments in the state "streaming-environments"."""
    name = call.parameters["EnvironmentName"]
    streams = "true" if name in call.state.get("streaming-environments", []) else "false"
    options = [
        {"Namespace": LOGS, "OptionName": "StreamLogs", "Value": streams},
        {"Namespace": LOGS, "OptionName": "RetentionInDays", "Value": "7"},
        {"Namespace": VARIABLES, "OptionName": "TOKEN", "Value": "never-to-be-collected"},
    ]
    settings = {"ApplicationName": call.parameters["ApplicationName"], "EnvironmentName": name}
    return {"ConfigurationSettings": [{**settings, "OptionSettings": options}]}
