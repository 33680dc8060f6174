package io.plumbline.collectors.aws.elasticache;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;

/** Redis and Valkey groups. Tokens and passwords are never read. */
@AutoService(Collector.class)
public final class ElastiCacheCollector implements Collector {
  static final AwsService<ElastiCacheClient> ELASTICACHE =
      AwsService.regional("elasticache", 5, ElastiCacheClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ELASTICACHE
            .type("AWS::ElastiCache::ReplicationGroup", ReplicationGroup::builder)
            .list(
                "elasticache:DescribeReplicationGroups",
                client -> client.describeReplicationGroupsPaginator().replicationGroups())
            .id("ReplicationGroupId")
            .arn("ARN"));
  }
}
