package io.plumbline.collectors.aws.kafkaconnect;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.kafkaconnect.KafkaConnectClient;
import software.amazon.awssdk.services.kafkaconnect.model.ConnectorSummary;

/** Connectors of Amazon MSK, without their configuration: it can hold passwords. */
@AutoService(Collector.class)
public final class KafkaConnectCollector implements Collector {
  static final AwsService<KafkaConnectClient> CONNECT =
      AwsService.regional("kafkaconnect", 2, KafkaConnectClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CONNECT
            .type("AWS::KafkaConnect::Connector", ConnectorSummary::builder)
            .list(
                "kafkaconnect:ListConnectors",
                client -> client.listConnectorsPaginator(r -> {}).connectors())
            .id("connectorName")
            .arn("connectorArn"));
  }
}
