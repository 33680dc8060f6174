package io.plumbline.collectors.aws.logs;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeResourcePoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourcePolicy;

/** Log groups and what is derived from them; log events are never read. */
@AutoService(Collector.class)
public final class LogsCollector implements Collector {
  // DescribeLogGroups: 10 a second
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
  static final AwsService<CloudWatchLogsClient> LOGS =
      AwsService.regional("logs", 5, CloudWatchLogsClient::builder);

  private static final String ARN = "arn:{partition}:logs:{region}:{account}:";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        LOGS.type("AWS::Logs::LogGroup", LogGroup::builder)
            .list("logs:DescribeLogGroups", logs -> logs.describeLogGroupsPaginator().logGroups())
            .id("logGroupName")
            .arn(ARN + "log-group:{id}"),
        // one listing for the region: a filter names its group
        LOGS.type("AWS::Logs::MetricFilter", MetricFilter::builder)
            .list(
                "logs:DescribeMetricFilters",
                logs -> logs.describeMetricFiltersPaginator().metricFilters())
            .id("{logGroupName}/{filterName}")
            .arn(ARN + "log-group:{logGroupName}:metric-filter/{filterName}"),
        LOGS.type("AWS::Logs::ResourcePolicy", ResourcePolicy::builder)
            .list("logs:DescribeResourcePolicies", logs -> () -> policies(logs).iterator())
            .decode("policyDocument")
            .id("policyName")
            .arn(ARN + "resource-policy/{id}"),
        LOGS.type("AWS::Logs::DeliverySource", DeliverySource::builder)
            .list(
                "logs:DescribeDeliverySources",
                logs -> logs.describeDeliverySourcesPaginator(r -> {}).deliverySources())
            .id("name")
            .arn("arn"),
        LOGS.type("AWS::Logs::Delivery", Delivery::builder)
            .list(
                "logs:DescribeDeliveries",
                logs -> logs.describeDeliveriesPaginator(r -> {}).deliveries())
            .id("id")
            .arn("arn"));
  }

  private static Stream<ResourcePolicy> policies(CloudWatchLogsClient logs) {
    return Pages.items(
        token -> logs.describeResourcePolicies(r -> r.nextToken(token)),
        DescribeResourcePoliciesResponse::nextToken,
        DescribeResourcePoliciesResponse::resourcePolicies);
  }
}
