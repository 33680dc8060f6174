package rules.aws.ec2.vpc_has_private_subnets_test

import data.rules.aws.ec2.vpc_has_private_subnets as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1"

_vpc := {"arn": _arn, "absent": [], "attributes": {"VpcId": "vpc-1"}}

_subnet(id, vpc) := {"absent": [], "attributes": {"SubnetId": id, "VpcId": vpc}}

_table(id, associations, gateway) := {"absent": [], "attributes": {
	"RouteTableId": id, "VpcId": "vpc-1", "Associations": associations,
	"Routes": [{"DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local"}, {"GatewayId": gateway}],
}}

_in(subnets, tables) := {"resources": {
	"AWS::EC2::VPC": [_vpc], "AWS::EC2::Subnet": subnets, "AWS::EC2::RouteTable": tables,
}}

_main(gateway) := _table("rtb-main", [{"Main": true}], gateway)

_own(gateway) := _table("rtb-own", [{"Main": false, "SubnetId": "subnet-1"}], gateway)

test_fail_when_the_main_table_leads_to_the_internet if {
	found := _in([_subnet("subnet-1", "vpc-1"), _subnet("subnet-2", "vpc-1")], [_main("igw-1")])
	rule.fail == {{"resource": _arn, "evidence": {"subnets": 2}}} with input as found
	rule.in_scope == {_arn} with input as found
}

test_fail_when_all_tables_lead_to_the_internet if {
	found := _in([_subnet("subnet-1", "vpc-1"), _subnet("subnet-2", "vpc-1")], [_main("igw-1"), _own("igw-1")])
	rule.fail == {{"resource": _arn, "evidence": {"subnets": 2}}} with input as found
}

test_pass_when_one_subnet_has_no_way_out if {
	subnets := [_subnet("subnet-1", "vpc-1"), _subnet("subnet-2", "vpc-1")]
	every tables in [[_main("igw-1"), _own("vgw-1")], [_main("nat-1"), _own("igw-1")], [_main("eigw-1"), _own("igw-1")]] {
		rule.fail == set() with input as _in(subnets, tables)
		rule.in_scope == {_arn} with input as _in(subnets, tables)
	}
}

test_near_miss_when_the_vpc_has_no_subnets if {
	found := _in([_subnet("subnet-1", "vpc-2")], [_main("igw-1")])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_empty_account if {
	found := {"resources": {"AWS::EC2::VPC": [], "AWS::EC2::Subnet": [], "AWS::EC2::RouteTable": []}}
	rule.fail == set() with input as found
}
