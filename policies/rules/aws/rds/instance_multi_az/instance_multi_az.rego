# METADATA
# title: RDS instances have a standby in another zone
# description: >-
#   The database runs in one Availability Zone: when that fails, it is gone until somebody restores it. Members of a
#   cluster take its value; read replicas are judged like others. Tags can say which instances may fail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5
# custom:
#   id: rds-instance-multi-az
#   severity: medium
#   scope: region
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [Engine, MultiAZ, DBClusterIdentifier, TagList]
#     AWS::RDS::DBCluster: [DBClusterIdentifier, MultiAZ]
#   message: "This {engine} database runs in one Availability Zone"
#   parameters:
#     exempt_tags:
#       type: array
#       items: string
#       default: []
#       description: Tags, as key=value, of databases that may be down with a zone
#   frameworks:
#     cis-aws-7.0: ["3.2.4"]
#     cis-aws-6.0: ["3.2.4"]
#     cis-aws-5.0: ["2.2.4"]
#     soc2: ["CC9.1"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Availability and durability: Create a standby instance.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --multi-az --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         multi_az = true
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_multi_az

import data.lib.tags

fail contains {"resource": instance.arn, "evidence": {"engine": instance.attributes.Engine}} if {
	some instance in _rds
	_multi_az[instance.arn] == false
}

in_scope contains instance.arn if some instance in _rds

sure contains instance.arn if {
	some instance in _rds
	_multi_az[instance.arn] == true
}

# Amazon DocumentDB and Neptune answer in the same API.
_rds contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
	listed := _tags[instance.arn]
	not tags.any_of(listed, input.parameters.exempt_tags)
}

_tags[instance.arn] := instance.attributes.TagList if some instance in input.resources["AWS::RDS::DBInstance"]

_tags[instance.arn] := [] if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	"TagList" in instance.absent
}

_multi_az[instance.arn] := instance.attributes.MultiAZ if {
	some instance in _rds
	"DBClusterIdentifier" in instance.absent
}

_multi_az[instance.arn] := cluster.attributes.MultiAZ if {
	some instance in _rds
	some cluster in input.resources["AWS::RDS::DBCluster"]
	cluster.attributes.DBClusterIdentifier == instance.attributes.DBClusterIdentifier
}
