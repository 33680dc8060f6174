package io.plumbline.collectors.aws.elasticbeanstalk;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticbeanstalk.ElasticBeanstalkClient;
import software.amazon.awssdk.services.elasticbeanstalk.model.ConfigurationOptionSetting;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeEnvironmentsResponse;
import software.amazon.awssdk.services.elasticbeanstalk.model.EnvironmentDescription;

/** Environments and where their logs go; other settings can hold secrets. */
@AutoService(Collector.class)
public final class ElasticBeanstalkCollector implements Collector {
  static final AwsService<ElasticBeanstalkClient> BEANSTALK =
      AwsService.regional("elasticbeanstalk", 2, ElasticBeanstalkClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        BEANSTALK
            .type("AWS::ElasticBeanstalk::Environment", EnvironmentDescription::builder)
            .list(
                "elasticbeanstalk:DescribeEnvironments",
                client -> () -> environments(client).iterator())
            .id("EnvironmentName")
            .arn("EnvironmentArn")
            .attribute(
                "LogSettings",
                Shape.listOf(Shape.of(ConfigurationOptionSetting::builder)),
                "elasticbeanstalk:DescribeConfigurationSettings",
                ElasticBeanstalkCollector::logSettings));
  }

  private static Stream<EnvironmentDescription> environments(ElasticBeanstalkClient client) {
    return Pages.items(
        token -> client.describeEnvironments(r -> r.includeDeleted(false).nextToken(token)),
        DescribeEnvironmentsResponse::nextToken,
        DescribeEnvironmentsResponse::environments);
  }

  private static List<ConfigurationOptionSetting> logSettings(
      ElasticBeanstalkClient client, EnvironmentDescription environment) {
    return client
        .describeConfigurationSettings(
            r ->
                r.applicationName(environment.applicationName())
                    .environmentName(environment.environmentName()))
        .configurationSettings()
        .stream()
        .flatMap(settings -> settings.optionSettings().stream())
        .filter(setting -> "aws:elasticbeanstalk:cloudwatch:logs".equals(setting.namespace()))
        .toList();
  }
}
