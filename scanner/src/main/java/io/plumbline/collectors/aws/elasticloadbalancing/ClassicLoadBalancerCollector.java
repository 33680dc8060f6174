package io.plumbline.collectors.aws.elasticloadbalancing;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerAttributes;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;

/** Load balancers of the first kind. */
@AutoService(Collector.class)
public final class ClassicLoadBalancerCollector implements Collector {
  static final AwsService<ElasticLoadBalancingClient> CLASSIC =
      AwsService.regional("elasticloadbalancing", 5, ElasticLoadBalancingClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CLASSIC
            .type("AWS::ElasticLoadBalancing::LoadBalancer", LoadBalancerDescription::builder)
            .list(
                "elasticloadbalancing:DescribeLoadBalancers",
                elb -> elb.describeLoadBalancersPaginator().loadBalancerDescriptions())
            .id("LoadBalancerName")
            .arn("arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{id}")
            .goneOn("LoadBalancerNotFound")
            .attribute(
                "LoadBalancerAttributes",
                Shape.of(LoadBalancerAttributes::builder),
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                (elb, balancer) ->
                    elb.describeLoadBalancerAttributes(
                            r -> r.loadBalancerName(balancer.loadBalancerName()))
                        .loadBalancerAttributes()));
  }
}
