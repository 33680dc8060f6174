package io.plumbline.collectors.aws.kafka;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.Cluster;

/** Clusters of Amazon MSK. */
@AutoService(Collector.class)
public final class KafkaCollector implements Collector {
  static final AwsService<KafkaClient> KAFKA =
      AwsService.regional("kafka", 2, KafkaClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        KAFKA
            .type("AWS::MSK::Cluster", Cluster::builder)
            .list(
                "kafka:ListClustersV2",
                kafka -> kafka.listClustersV2Paginator(r -> {}).clusterInfoList())
            .id("ClusterName")
            .arn("ClusterArn"));
  }
}
