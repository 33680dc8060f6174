# METADATA
# title: RDS instances are protected from deletion
# description: >-
#   One call, or one mistaken change of a template, deletes the database with its automated backups. Deletion
#   protection makes that two deliberate steps. Members of a cluster follow the cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-8
# custom:
#   id: rds-instance-deletion-protection
#   severity: medium
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, DBClusterIdentifier, DeletionProtection]
#   message: "This {engine} instance can be deleted in one step"
#   frameworks:
#     soc2: ["C1.1"]
#     sre: ["SRE-13-05"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify: Enable deletion protection.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --deletion-protection --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         deletion_protection = true
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_deletion_protection

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _alone
	instance.attributes.DeletionProtection == false
}

in_scope contains instance.arn if some instance in _alone

# Members follow their cluster; Amazon DocumentDB and Neptune answer in the same API.
_alone contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	"DBClusterIdentifier" in instance.absent
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
