# METADATA
# title: AWS Config evaluates rules in each region
# description: >-
#   AWS Config records what changes, but judges nothing: there is neither a rule nor a conformance pack in the region.
#   Deviations then show at the next audit, not on the day.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html
# custom:
#   id: config-rules-evaluate
#   severity: low
#   scope: region
#   resource: AWS::::Region
#   reads:
#     AWS::::Region: []
#     AWS::Config::ConfigRule: [ConfigRuleState]
#     AWS::Config::ConformancePack: [ConformancePackName]
#   message: "No rule is active (rules: {rules}) and there is no conformance pack"
#   closed_world: true
#   frameworks:
#     soc2: ["CC4.1"]
#   remediation:
#     console: >-
#       AWS Config, Conformance packs, Deploy: the one that fits, for instance Operational Best Practices for CIS.
#     cli: |
#       aws configservice put-conformance-pack --conformance-pack-name baseline --template-body file://pack.yaml
#     terraform: |
#       resource "aws_config_conformance_pack" "baseline" {
#         name          = "baseline"
#         template_body = file("pack.yaml")
#       }
#   since: "0.1.0"
package rules.aws.config.rules_evaluate

fail contains {"resource": region.arn, "evidence": {"rules": count(input.resources["AWS::Config::ConfigRule"])}} if {
	some region in input.resources["AWS::::Region"]
	count(_judging) == 0
}

sure contains region.arn if {
	some region in input.resources["AWS::::Region"]
	count(_judging) > 0
}

_judging contains rule.arn if {
	some rule in input.resources["AWS::Config::ConfigRule"]
	rule.attributes.ConfigRuleState in {"ACTIVE", "EVALUATING"}
}

_judging contains pack.arn if some pack in input.resources["AWS::Config::ConformancePack"]
