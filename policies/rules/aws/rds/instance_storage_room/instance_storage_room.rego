# METADATA
# title: RDS instances grow their storage or raise an alarm before it is full
# description: >-
#   The instance neither grows its storage by itself nor has an alarm on its free storage. A full database stops
#   taking writes, and then stops. Aurora grows by itself and is left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
# custom:
#   id: rds-instance-storage-room
#   severity: medium
#   scope: region
#   resource: AWS::RDS::DBInstance
#   reads:
#     AWS::RDS::DBInstance: [DBInstanceIdentifier, Engine, DBClusterIdentifier, MaxAllocatedStorage]
#     AWS::CloudWatch::Alarm: [Namespace, MetricName, Dimensions, Metrics]
#   message: "Storage of {id} does not grow by itself and no alarm watches it"
#   closed_world: true
#   frameworks:
#     sre: ["SRE-07-03"]
#   remediation:
#     console: >-
#       RDS, Databases, the instance, Modify, Storage: Enable storage autoscaling, with a maximum.
#     cli: |
#       aws rds modify-db-instance --db-instance-identifier NAME --max-allocated-storage 500 --apply-immediately
#     terraform: |
#       resource "aws_db_instance" "orders" {
#         allocated_storage     = 100
#         max_allocated_storage = 500
#       }
#   since: "0.1.0"
package rules.aws.rds.instance_storage_room

fail contains {"resource": instance.arn, "evidence": {"id": instance.attributes.DBInstanceIdentifier}} if {
	some instance in _judged
	"MaxAllocatedStorage" in instance.absent
	not _watched[instance.attributes.DBInstanceIdentifier]
}

in_scope contains instance.arn if some instance in _judged

sure contains instance.arn if {
	some instance in _judged
	instance.attributes.MaxAllocatedStorage
}

sure contains instance.arn if {
	some instance in _judged
	_watched[instance.attributes.DBInstanceIdentifier]
}

# Members of clusters keep their data in the cluster; Amazon DocumentDB and Neptune answer in the same API.
_judged contains instance if {
	some instance in input.resources["AWS::RDS::DBInstance"]
	"DBClusterIdentifier" in instance.absent
	engine := instance.attributes.Engine
	not engine in {"docdb", "neptune"}
}

_metrics contains alarm.attributes if some alarm in input.resources["AWS::CloudWatch::Alarm"]

_metrics contains query.MetricStat.Metric if {
	some alarm in input.resources["AWS::CloudWatch::Alarm"]
	some query in alarm.attributes.Metrics
}

_watched contains dimension.Value if {
	some metric in _metrics
	metric.Namespace == "AWS/RDS"
	metric.MetricName == "FreeStorageSpace"
	some dimension in metric.Dimensions
	dimension.Name == "DBInstanceIdentifier"
}
