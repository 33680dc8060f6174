# METADATA
# title: Each VPC has an active flow log of rejected traffic
# description: >-
#   No active flow log of the whole VPC records rejected traffic. Without it nobody sees scans, movement between
#   machines or data that leaves, and after an incident there is nothing to look at. Logs of single subnets or
#   interfaces leave gaps, and a log of accepted traffic only hides the attempts. VPCs shared by another account are
#   judged there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6
# custom:
#   id: ec2-vpc-flow-logs-active
#   severity: medium
#   scope: region
#   resource: AWS::EC2::VPC
#   reads:
#     AWS::EC2::VPC: [VpcId, OwnerId]
#     AWS::EC2::FlowLog: [FlowLogId, ResourceId, FlowLogStatus, TrafficType, DeliverLogsStatus]
#   message: "No active flow log of the whole VPC records rejected traffic (flow logs of the VPC: {logs})"
#   closed_world: true
#   frameworks:
#     cis-aws-7.0: ["4.7"]
#     cis-aws-6.0: ["4.7"]
#     cis-aws-5.0: ["3.7"]
#     cis-aws-3.0: ["3.7"]
#     soc2: ["CC7.2", "CC7.3"]
#   remediation:
#     console: >-
#       VPC, Your VPCs, the VPC, Flow logs, Create flow log: filter Reject or All, destination a log group or a
#       bucket.
#     cli: |
#       aws ec2 create-flow-logs --resource-type VPC --resource-ids VPC_ID --traffic-type REJECT \
#         --log-destination-type s3 --log-destination arn:aws:s3:::BUCKET
#     terraform: |
#       resource "aws_flow_log" "rejected" {
#         vpc_id               = aws_vpc.main.id
#         traffic_type         = "REJECT"
#         log_destination_type = "s3"
#         log_destination      = aws_s3_bucket.flow_logs.arn
#       }
#   since: "0.1.0"
package rules.aws.ec2.vpc_flow_logs_active

fail contains {"resource": vpc.arn, "evidence": {"logs": count(logs)}} if {
	some vpc in _own
	id := vpc.attributes.VpcId
	not _logged[id]
	logs := [log | some log in input.resources["AWS::EC2::FlowLog"]; log.attributes.ResourceId == id]
}

in_scope contains vpc.arn if some vpc in _own

sure contains vpc.arn if {
	some vpc in _own
	_logged[vpc.attributes.VpcId]
}

_own contains vpc if {
	some vpc in input.resources["AWS::EC2::VPC"]
	vpc.attributes.OwnerId == vpc.account
}

_logged contains log.attributes.ResourceId if {
	some log in input.resources["AWS::EC2::FlowLog"]
	log.attributes.FlowLogStatus == "ACTIVE"
	log.attributes.TrafficType in {"REJECT", "ALL"}
}

notes contains {"resource": vpc.arn, "note": $"Flow log {log.attributes.FlowLogId} could not be delivered"} if {
	some vpc in _own
	some log in input.resources["AWS::EC2::FlowLog"]
	log.attributes.ResourceId == vpc.attributes.VpcId
	log.attributes.DeliverLogsStatus == "FAILED"
}
