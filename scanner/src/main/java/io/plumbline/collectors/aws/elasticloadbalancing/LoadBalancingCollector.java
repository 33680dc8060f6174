package io.plumbline.collectors.aws.elasticloadbalancing;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;

/** Application, network and gateway load balancers. */
@AutoService(Collector.class)
public final class LoadBalancingCollector implements Collector {
  static final AwsService<ElasticLoadBalancingV2Client> ELB =
      AwsService.regional("elasticloadbalancing", 5, ElasticLoadBalancingV2Client::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ELB.type("AWS::ElasticLoadBalancingV2::LoadBalancer", LoadBalancer::builder)
            .list(
                "elasticloadbalancing:DescribeLoadBalancers",
                elb -> elb.describeLoadBalancersPaginator().loadBalancers())
            .id("LoadBalancerArn")
            .arn("LoadBalancerArn")
            .goneOn("LoadBalancerNotFound")
            .attribute(
                "LoadBalancerAttributes",
                Shape.mapOf(Shape.STRING),
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                (elb, balancer) ->
                    elb
                        .describeLoadBalancerAttributes(
                            r -> r.loadBalancerArn(balancer.loadBalancerArn()))
                        .attributes()
                        .stream()
                        .filter(attribute -> attribute.value() != null)
                        .collect(
                            Collectors.toMap(
                                LoadBalancerAttribute::key, LoadBalancerAttribute::value)))
            .attribute(
                "Listeners",
                Shape.listOf(Shape.of(Listener::builder)),
                "elasticloadbalancing:DescribeListeners",
                (elb, balancer) ->
                    elb
                        .describeListenersPaginator(
                            r -> r.loadBalancerArn(balancer.loadBalancerArn()))
                        .listeners()
                        .stream()
                        .toList()));
  }
}
