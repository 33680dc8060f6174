package io.plumbline.collectors.aws.cloudwatch;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** Alarms. */
@AutoService(Collector.class)
public final class CloudWatchCollector implements Collector {
  // DescribeAlarms: 9 a second
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
  static final AwsService<CloudWatchClient> CLOUDWATCH =
      AwsService.regional("monitoring", 4, CloudWatchClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CLOUDWATCH
            .type("AWS::CloudWatch::Alarm", MetricAlarm::builder)
            .list(
                "cloudwatch:DescribeAlarms",
                cloudwatch ->
                    cloudwatch
                        .describeAlarmsPaginator(r -> r.alarmTypes(AlarmType.METRIC_ALARM))
                        .metricAlarms())
            .id("AlarmName")
            .arn("AlarmArn"),
        CLOUDWATCH
            .type("AWS::CloudWatch::CompositeAlarm", CompositeAlarm::builder)
            .list(
                "cloudwatch:DescribeAlarms",
                cloudwatch ->
                    cloudwatch
                        .describeAlarmsPaginator(r -> r.alarmTypes(AlarmType.COMPOSITE_ALARM))
                        .compositeAlarms())
            .id("AlarmName")
            .arn("AlarmArn"));
  }
}
