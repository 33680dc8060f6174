package io.plumbline.collectors.aws.config;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.ConfigurationRecorder;
import software.amazon.awssdk.services.config.model.ConfigurationRecorderStatus;
import software.amazon.awssdk.services.config.model.ConformancePackDetail;
import software.amazon.awssdk.services.config.model.DeliveryChannel;
import software.amazon.awssdk.services.config.model.DeliveryChannelStatus;

/** AWS Config's own settings, not what it recorded. */
@AutoService(Collector.class)
public final class ConfigCollector implements Collector {
  static final AwsService<ConfigClient> CONFIG =
      AwsService.regional("config", 5, ConfigClient::builder);

  private static final String ARN = "arn:{partition}:config:{region}:{account}:";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CONFIG
            .type("AWS::Config::ConfigurationRecorder", ConfigurationRecorder::builder)
            .list(
                "config:DescribeConfigurationRecorders",
                config -> config.describeConfigurationRecorders(r -> {}).configurationRecorders())
            .id("name")
            .arn(ARN + "configuration-recorder/{id}")
            .attributeAcross(
                "Status",
                Shape.of(ConfigurationRecorderStatus::builder),
                "config:DescribeConfigurationRecorderStatus",
                (calls, recorder) -> recorderStatus(calls).get(recorder.name())),
        CONFIG
            .type("AWS::Config::DeliveryChannel", DeliveryChannel::builder)
            .list(
                "config:DescribeDeliveryChannels",
                config -> config.describeDeliveryChannels(r -> {}).deliveryChannels())
            .id("name")
            .arn(ARN + "delivery-channel/{id}")
            .attributeAcross(
                "Status",
                Shape.of(DeliveryChannelStatus::builder),
                "config:DescribeDeliveryChannelStatus",
                (calls, channel) -> channelStatus(calls).get(channel.name())),
        CONFIG
            .type("AWS::Config::ConfigRule", ConfigRule::builder)
            .list(
                "config:DescribeConfigRules",
                config -> config.describeConfigRulesPaginator().configRules())
            .never("InputParameters")
            .never("Source.CustomPolicyDetails")
            .id("ConfigRuleName")
            .arn("ConfigRuleArn"),
        CONFIG
            .type("AWS::Config::ConformancePack", ConformancePackDetail::builder)
            .list(
                "config:DescribeConformancePacks",
                config ->
                    config.describeConformancePacksPaginator(r -> {}).conformancePackDetails())
            .never("ConformancePackInputParameters")
            .id("ConformancePackName")
            .arn("ConformancePackArn"));
  }

  private static Map<String, ConfigurationRecorderStatus> recorderStatus(Calls calls) {
    return calls.once(
        "recorders",
        () ->
            calls
                .client(CONFIG)
                .describeConfigurationRecorderStatus(r -> {})
                .configurationRecordersStatus()
                .stream()
                .collect(
                    Collectors.toMap(
                        ConfigurationRecorderStatus::name, Function.identity(), (a, b) -> a)));
  }

  private static Map<String, DeliveryChannelStatus> channelStatus(Calls calls) {
    return calls.once(
        "channels",
        () ->
            calls
                .client(CONFIG)
                .describeDeliveryChannelStatus(r -> {})
                .deliveryChannelsStatus()
                .stream()
                .collect(
                    Collectors.toMap(
                        DeliveryChannelStatus::name, Function.identity(), (a, b) -> a)));
  }
}
