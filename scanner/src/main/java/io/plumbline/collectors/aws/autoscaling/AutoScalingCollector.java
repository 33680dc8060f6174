package io.plumbline.collectors.aws.autoscaling;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;

/** Groups of instances and what makes them grow and shrink. */
@AutoService(Collector.class)
public final class AutoScalingCollector implements Collector {
  static final AwsService<AutoScalingClient> AUTOSCALING =
      AwsService.regional("autoscaling", 5, AutoScalingClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        AUTOSCALING
            .type("AWS::AutoScaling::AutoScalingGroup", AutoScalingGroup::builder)
            .list(
                "autoscaling:DescribeAutoScalingGroups",
                client -> client.describeAutoScalingGroupsPaginator().autoScalingGroups())
            .id("AutoScalingGroupName")
            .arn("AutoScalingGroupARN")
            .attributeAcross(
                "ScalingPolicies",
                Shape.listOf(Shape.of(ScalingPolicy::builder)),
                "autoscaling:DescribePolicies",
                (calls, group) ->
                    policies(calls).getOrDefault(group.autoScalingGroupName(), List.of())));
  }

  /** One listing of the region instead of one for each group. */
  private static Map<String, List<ScalingPolicy>> policies(Calls calls) {
    return calls.once(
        "policies",
        () ->
            calls.client(AUTOSCALING).describePoliciesPaginator().scalingPolicies().stream()
                .collect(Collectors.groupingBy(ScalingPolicy::autoScalingGroupName)));
  }
}
