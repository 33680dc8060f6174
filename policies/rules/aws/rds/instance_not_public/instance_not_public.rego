# METADATA
# title: RDS instances have no public address
# description: >-
#   The database instance is publicly accessible: its name resolves to a public address, and only security groups
#   stand between it and the internet. Databases belong in private subnets; a mistaken rule must not be enough to
#   expose them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2
# custom:
#   id: rds-instance-not-public
#   severity: critical
#   scope: resource
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, PubliclyAccessible]
#   message: "This {engine} instance is publicly accessible"
#   frameworks:
#     cis-aws-7.0: ["3.2.3"]
#     cis-aws-6.0: ["3.2.3"]
#     cis-aws-5.0: ["2.2.3"]
#     cis-aws-3.0: ["2.3.3"]
#     soc2: ["CC6.2", "CC6.6"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Connectivity, Additional configuration: Not publicly accessible. Apply
#       immediately.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --no-publicly-accessible --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         publicly_accessible  = false
#         db_subnet_group_name = aws_db_subnet_group.private.name
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_not_public

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _rds
	instance.attributes.PubliclyAccessible == true
}

in_scope contains instance.arn if some instance in _rds

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}
