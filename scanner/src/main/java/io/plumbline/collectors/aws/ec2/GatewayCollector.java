package io.plumbline.collectors.aws.ec2;

import static io.plumbline.collectors.aws.ec2.Ec2Collector.EC2;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.ClientVpnEndpoint;
import software.amazon.awssdk.services.ec2.model.TransitGateway;

/** Where other networks come in. */
@AutoService(Collector.class)
public final class GatewayCollector implements Collector {
  private static final String ARN = "arn:{partition}:ec2:{region}:{account}:";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        EC2.type("AWS::EC2::TransitGateway", TransitGateway::builder)
            .list(
                "ec2:DescribeTransitGateways",
                ec2 -> ec2.describeTransitGatewaysPaginator().transitGateways())
            .id("TransitGatewayId")
            .arn("TransitGatewayArn"),
        EC2.type("AWS::EC2::ClientVpnEndpoint", ClientVpnEndpoint::builder)
            .list(
                "ec2:DescribeClientVpnEndpoints",
                ec2 -> ec2.describeClientVpnEndpointsPaginator().clientVpnEndpoints())
            .id("ClientVpnEndpointId")
            .arn(ARN + "client-vpn-endpoint/{id}"));
  }
}
