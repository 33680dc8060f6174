package io.plumbline.collectors.aws.dax;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dax.DaxClient;
import software.amazon.awssdk.services.dax.model.Cluster;
import software.amazon.awssdk.services.dax.model.DescribeClustersResponse;

/** Caches before DynamoDB. */
@AutoService(Collector.class)
public final class DaxCollector implements Collector {
  static final AwsService<DaxClient> DAX = AwsService.regional("dax", 2, DaxClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        DAX.type("AWS::DAX::Cluster", Cluster::builder)
            .list("dax:DescribeClusters", dax -> () -> clusters(dax).iterator())
            .id("ClusterName")
            .arn("ClusterArn"));
  }

  private static Stream<Cluster> clusters(DaxClient dax) {
    return Pages.items(
        token -> dax.describeClusters(r -> r.nextToken(token)),
        DescribeClustersResponse::nextToken,
        DescribeClustersResponse::clusters);
  }
}
