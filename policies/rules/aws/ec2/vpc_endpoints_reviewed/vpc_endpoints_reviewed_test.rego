package rules.aws.ec2.vpc_endpoints_reviewed_test

import data.rules.aws.ec2.vpc_endpoints_reviewed as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1"

_vpc := {"arn": _arn, "absent": [], "attributes": {"VpcId": "vpc-1"}}

_subnet(id, vpc) := {"absent": [], "attributes": {"SubnetId": id, "VpcId": vpc}}

_table(id, vpc, associations) := {"absent": [], "attributes": {
	"RouteTableId": id, "VpcId": vpc, "Associations": associations,
}}

_endpoint(vpc, kind, service, state) := {"absent": [], "attributes": {
	"VpcId": vpc, "VpcEndpointType": kind, "State": state,
	"ServiceName": concat(".", ["com.amazonaws.eu-west-1", service]), "RouteTableIds": ["rtb-own"],
}}

_in(vpcs, endpoints) := {"resources": {
	"AWS::EC2::VPC": vpcs, "AWS::EC2::VPCEndpoint": endpoints,
	"AWS::EC2::Subnet": [_subnet("subnet-own", "vpc-1"), _subnet("subnet-main", "vpc-1"), _subnet("subnet-other", "vpc-2")],
	"AWS::EC2::RouteTable": [
		_table("rtb-main", "vpc-1", [{"Main": true}]),
		_table("rtb-own", "vpc-1", [{"Main": false, "SubnetId": "subnet-own"}]),
		_table("rtb-other", "vpc-2", [{"Main": true}]),
	],
}}

_shows(endpoints, no_s3, no_dynamodb) := {object.union(
	{"resource": _arn},
	{"evidence": {"endpoints": endpoints, "no_s3": no_s3, "no_dynamodb": no_dynamodb}},
)}

test_fail_when_there_are_no_endpoints if {
	found := _in([_vpc], [])
	rule.fail == _shows("none", "subnet-main, subnet-own", "subnet-main, subnet-own") with input as found
}

test_fail_when_a_gateway_serves_some_subnets if {
	found := _in([_vpc], [_endpoint("vpc-1", "Gateway", "s3", "available")])
	rule.fail == _shows("com.amazonaws.eu-west-1.s3", "subnet-main", "subnet-main, subnet-own") with input as found
}

test_pass_when_gateways_serve_all_subnets_shows_them if {
	s3 := object.union(_endpoint("vpc-1", "Gateway", "s3", "Available"), {"attributes": {"RouteTableIds": ["rtb-main", "rtb-own"]}})
	dynamodb := _endpoint("vpc-1", "Gateway", "dynamodb", "available")
	services := "com.amazonaws.eu-west-1.dynamodb, com.amazonaws.eu-west-1.s3"
	rule.fail == _shows(services, "none", "subnet-main") with input as _in([_vpc], [s3, dynamodb])
}

test_near_miss_when_endpoints_are_not_gateways_or_not_there if {
	endpoints := [_endpoint("vpc-1", "Interface", "s3", "available"), _endpoint("vpc-1", "Gateway", "dynamodb", "deleted")]
	shown := _shows("com.amazonaws.eu-west-1.s3", "subnet-main, subnet-own", "subnet-main, subnet-own")
	rule.fail == shown with input as _in([_vpc], endpoints)
}

test_near_miss_when_the_gateway_is_of_s3_express if {
	found := _in([_vpc], [_endpoint("vpc-1", "Gateway", "s3express", "available")])
	rule.fail == _shows("com.amazonaws.eu-west-1.s3express", "subnet-main, subnet-own", "subnet-main, subnet-own") with input as found
}

test_near_miss_when_the_endpoint_is_of_another_vpc if {
	found := _in([_vpc], [_endpoint("vpc-2", "Gateway", "s3", "available")])
	rule.fail == _shows("none", "subnet-main, subnet-own", "subnet-main, subnet-own") with input as found
}

test_empty_account if rule.fail == set() with input as _in([], [])
