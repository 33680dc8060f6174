package rules.aws.ec2.vpc_peering_routes_reviewed_test

import data.rules.aws.ec2.vpc_peering_routes_reviewed as rule

_arn := "arn:aws:ec2:eu-west-1:111122223333:vpc-peering-connection/pcx-1"

_peering(status) := {"arn": _arn, "absent": [], "attributes": {
	"VpcPeeringConnectionId": "pcx-1", "Status": {"Code": status},
	"RequesterVpcInfo": {"VpcId": "vpc-a", "CidrBlock": "10.0.0.0/16", "CidrBlockSet": [{"CidrBlock": "10.0.0.0/16"}]},
	"AccepterVpcInfo": {
		"VpcId": "vpc-b", "CidrBlock": "10.1.0.0/16",
		"CidrBlockSet": [{"CidrBlock": "10.1.0.0/16"}, {"CidrBlock": "10.2.0.0/16"}],
		"Ipv6CidrBlockSet": [{"Ipv6CidrBlock": "2001:db8:b::/56"}],
	},
}}

_table(vpc, routes) := {"absent": [], "attributes": {"RouteTableId": "rtb-1", "VpcId": vpc, "Routes": [route |
	some raw in routes
	route := object.union({"VpcPeeringConnectionId": "pcx-1", "State": "active"}, raw)
]}}

_in(peerings, tables) := {"resources": {
	"AWS::EC2::VPCPeeringConnection": peerings, "AWS::EC2::RouteTable": tables,
}}

_shows(routes, wide) := {object.union({"resource": _arn}, {"evidence": {"routes": routes, "wide": wide}})}

test_fail_when_a_route_covers_a_block_of_the_other_vpc if {
	every route in ["10.1.0.0/16", "10.2.0.0/16", "10.0.0.0/8", "0.0.0.0/0"] {
		text := concat(" in ", [route, "rtb-1"])
		found := _in([_peering("active")], [_table("vpc-a", [{"DestinationCidrBlock": route}])])
		rule.fail == _shows(text, text) with input as found
		rule.in_scope == {_arn} with input as found
	}
}

test_fail_when_the_accepter_routes_to_the_whole_requester if {
	found := _in([_peering("active")], [_table("vpc-b", [{"DestinationCidrBlock": "10.0.0.0/16"}])])
	rule.fail == _shows("10.0.0.0/16 in rtb-1", "10.0.0.0/16 in rtb-1") with input as found
}

test_fail_when_an_ipv6_route_covers_the_other_vpc if {
	found := _in([_peering("active")], [_table("vpc-a", [{"DestinationIpv6CidrBlock": "2001:db8:b::/48"}])])
	rule.fail == _shows("2001:db8:b::/48 in rtb-1", "2001:db8:b::/48 in rtb-1") with input as found
}

test_fail_when_routes_are_narrow_shows_them if {
	routes := [{"DestinationCidrBlock": "10.1.4.0/24"}, {"DestinationPrefixListId": "pl-1"}]
	found := _in([_peering("active")], [_table("vpc-a", routes)])
	rule.fail == _shows("10.1.4.0/24 in rtb-1, pl-1 in rtb-1", "none") with input as found
}

test_pass_when_the_peering_is_not_active if {
	found := _in([_peering("pending-acceptance")], [_table("vpc-a", [{"DestinationCidrBlock": "10.1.0.0/16"}])])
	rule.fail == set() with input as found
	rule.in_scope == set() with input as found
}

test_near_miss_when_routes_lead_nowhere_or_elsewhere if {
	routes := [
		{"DestinationCidrBlock": "10.1.0.0/16", "State": "blackhole"},
		{"DestinationCidrBlock": "10.2.0.0/16", "VpcPeeringConnectionId": "pcx-2"},
		{"DestinationCidrBlock": "10.0.0.0/16"},
	]
	found := _in([_peering("active")], [_table("vpc-a", routes)])
	rule.fail == _shows("10.0.0.0/16 in rtb-1", "none") with input as found
}

test_empty_account if rule.fail == set() with input as _in([], [])
