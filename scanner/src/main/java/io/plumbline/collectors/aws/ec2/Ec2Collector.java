package io.plumbline.collectors.aws.ec2;

import static io.plumbline.collectors.Condition.isNot;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.FlowLog;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** Networks, instances and volumes. User data is never read. */
@AutoService(Collector.class)
public final class Ec2Collector implements Collector {
  // Describe calls refill at 20 a second:
  // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
  static final AwsService<Ec2Client> EC2 = AwsService.regional("ec2", 10, Ec2Client::builder);

  private static final String ARN = "arn:{partition}:ec2:{region}:{account}:";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        EC2.type("AWS::EC2::SecurityGroup", SecurityGroup::builder)
            .list(
                "ec2:DescribeSecurityGroups",
                ec2 -> ec2.describeSecurityGroupsPaginator().securityGroups())
            .id("GroupId")
            .arn(ARN + "security-group/{id}"),
        EC2.type("AWS::EC2::NetworkAcl", NetworkAcl::builder)
            .list(
                "ec2:DescribeNetworkAcls", ec2 -> ec2.describeNetworkAclsPaginator().networkAcls())
            .id("NetworkAclId")
            .arn(ARN + "network-acl/{id}"),
        EC2.type("AWS::EC2::VPC", Vpc::builder)
            .list("ec2:DescribeVpcs", ec2 -> ec2.describeVpcsPaginator().vpcs())
            .id("VpcId")
            .arn(ARN + "vpc/{id}"),
        EC2.type("AWS::EC2::Subnet", Subnet::builder)
            .list("ec2:DescribeSubnets", ec2 -> ec2.describeSubnetsPaginator().subnets())
            .id("SubnetId")
            .arn(ARN + "subnet/{id}"),
        EC2.type("AWS::EC2::RouteTable", RouteTable::builder)
            .list(
                "ec2:DescribeRouteTables", ec2 -> ec2.describeRouteTablesPaginator().routeTables())
            .id("RouteTableId")
            .arn(ARN + "route-table/{id}"),
        EC2.type("AWS::EC2::NetworkInterface", NetworkInterface::builder)
            .list(
                "ec2:DescribeNetworkInterfaces",
                ec2 -> ec2.describeNetworkInterfacesPaginator().networkInterfaces())
            .id("NetworkInterfaceId")
            .arn(ARN + "network-interface/{id}"),
        EC2.type("AWS::EC2::InternetGateway", InternetGateway::builder)
            .list(
                "ec2:DescribeInternetGateways",
                ec2 -> ec2.describeInternetGatewaysPaginator().internetGateways())
            .id("InternetGatewayId")
            .arn(ARN + "internet-gateway/{id}"),
        EC2.type("AWS::EC2::VPCPeeringConnection", VpcPeeringConnection::builder)
            .list(
                "ec2:DescribeVpcPeeringConnections",
                ec2 -> ec2.describeVpcPeeringConnectionsPaginator().vpcPeeringConnections())
            .id("VpcPeeringConnectionId")
            .arn(ARN + "vpc-peering-connection/{id}"),
        EC2.type("AWS::EC2::VPCEndpoint", VpcEndpoint::builder)
            .list(
                "ec2:DescribeVpcEndpoints",
                ec2 -> ec2.describeVpcEndpointsPaginator().vpcEndpoints())
            .decode("PolicyDocument")
            .id("VpcEndpointId")
            .arn(ARN + "vpc-endpoint/{id}"),
        EC2.type("AWS::EC2::FlowLog", FlowLog::builder)
            .list("ec2:DescribeFlowLogs", ec2 -> ec2.describeFlowLogsPaginator().flowLogs())
            .id("FlowLogId")
            .arn(ARN + "vpc-flow-log/{id}"),
        EC2.type("AWS::EC2::PrefixList", ManagedPrefixList::builder)
            .list(
                "ec2:DescribeManagedPrefixLists",
                ec2 -> ec2.describeManagedPrefixListsPaginator(r -> {}).prefixLists())
            .id("PrefixListId")
            .arn("PrefixListArn")
            .attribute(
                "Entries",
                Shape.listOf(Shape.of(PrefixListEntry::builder)),
                "ec2:GetManagedPrefixListEntries",
                (ec2, list) ->
                    ec2
                        .getManagedPrefixListEntriesPaginator(
                            r -> r.prefixListId(list.prefixListId()))
                        .entries()
                        .stream()
                        .toList())
            .onlyWhen(isNot("OwnerId", "AWS")),
        EC2.type("AWS::EC2::Instance", Instance::builder)
            .list(
                "ec2:DescribeInstances",
                ec2 ->
                    () ->
                        ec2.describeInstancesPaginator().reservations().stream()
                            .flatMap(reservation -> reservation.instances().stream())
                            .iterator())
            .id("InstanceId")
            .arn(ARN + "instance/{id}"),
        EC2.type("AWS::EC2::Volume", Volume::builder)
            .list("ec2:DescribeVolumes", ec2 -> ec2.describeVolumesPaginator().volumes())
            .id("VolumeId")
            .arn(ARN + "volume/{id}"),
        EC2.type("AWS::EC2::Snapshot", Snapshot::builder)
            .list(
                "ec2:DescribeSnapshots",
                ec2 -> ec2.describeSnapshotsPaginator(r -> r.ownerIds("self")).snapshots())
            .id("SnapshotId")
            .arn("arn:{partition}:ec2:{region}::snapshot/{id}")
            .attribute(
                "CreateVolumePermissions",
                Shape.listOf(Shape.of(CreateVolumePermission::builder)),
                "ec2:DescribeSnapshotAttribute",
                (ec2, snapshot) ->
                    ec2.describeSnapshotAttribute(
                            r ->
                                r.snapshotId(snapshot.snapshotId())
                                    .attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                        .createVolumePermissions())
            .goneOn("InvalidSnapshot.NotFound"));
  }
}
