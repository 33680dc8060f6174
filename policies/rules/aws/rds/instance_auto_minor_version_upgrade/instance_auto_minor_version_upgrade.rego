# METADATA
# title: RDS instances take minor version upgrades by themselves
# description: >-
#   Automatic minor version upgrades are off, so security fixes of the database engine wait until somebody thinks of
#   them. Upgrades come in the maintenance window. Each instance has the setting of its own, also inside Aurora
#   clusters.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13
# custom:
#   id: rds-instance-auto-minor-version-upgrade
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, AutoMinorVersionUpgrade]
#   message: "Minor version upgrades of this {engine} instance are not automatic"
#   frameworks:
#     cis-aws-7.0: ["3.2.2"]
#     cis-aws-6.0: ["3.2.2"]
#     cis-aws-5.0: ["2.2.2"]
#     cis-aws-3.0: ["2.3.2"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Maintenance: Enable auto minor version upgrade.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --auto-minor-version-upgrade --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         auto_minor_version_upgrade = true
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_auto_minor_version_upgrade

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _rds
	instance.attributes.AutoMinorVersionUpgrade == false
}

in_scope contains instance.arn if some instance in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
