package io.plumbline.collectors.aws.appsync;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.appsync.AppSyncClient;
import software.amazon.awssdk.services.appsync.model.GraphqlApi;

/** GraphQL APIs, without their keys. */
@AutoService(Collector.class)
public final class AppSyncCollector implements Collector {
  static final AwsService<AppSyncClient> APPSYNC =
      AwsService.regional("appsync", 5, AppSyncClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        APPSYNC
            .type("AWS::AppSync::GraphQLApi", GraphqlApi::builder)
            .list(
                "appsync:ListGraphqlApis",
                client -> client.listGraphqlApisPaginator(r -> {}).graphqlApis())
            .id("apiId")
            .arn("arn"));
  }
}
