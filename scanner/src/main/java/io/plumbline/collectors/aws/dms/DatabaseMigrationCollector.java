package io.plumbline.collectors.aws.dms;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.databasemigration.model.Endpoint;
import software.amazon.awssdk.services.databasemigration.model.RedisSettings;
import software.amazon.awssdk.services.databasemigration.model.ReplicationTask;

/** Replication tasks and what they connect. Of an endpoint only what is no login. */
@AutoService(Collector.class)
public final class DatabaseMigrationCollector implements Collector {
  static final AwsService<DatabaseMigrationClient> DMS =
      AwsService.regional("dms", 5, DatabaseMigrationClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        DMS.records(
                "AWS::DMS::Endpoint",
                Shape.object("EndpointArn", Shape.STRING)
                    .with("EndpointIdentifier", Shape.STRING)
                    .with("EngineName", Shape.STRING)
                    .with("SslMode", Shape.STRING)
                    .with("SslSecurityProtocol", Shape.STRING))
            .list(
                "dms:DescribeEndpoints",
                dms ->
                    () ->
                        Pages.items(dms.describeEndpointsPaginator(), page -> page.endpoints())
                            .map(DatabaseMigrationCollector::withoutLogin)
                            .iterator())
            .id("EndpointIdentifier")
            .arn("EndpointArn"),
        DMS.type("AWS::DMS::ReplicationTask", ReplicationTask::builder)
            .list(
                "dms:DescribeReplicationTasks",
                dms ->
                    () ->
                        Pages.items(
                                dms.describeReplicationTasksPaginator(),
                                page -> page.replicationTasks())
                            .iterator())
            .never("TableMappings")
            .never("TaskData")
            .id("ReplicationTaskIdentifier")
            .arn("ReplicationTaskArn"));
  }

  private static JsonObject withoutLogin(Endpoint endpoint) {
    JsonObject json = new JsonObject();
    json.addProperty("EndpointArn", endpoint.endpointArn());
    json.addProperty("EndpointIdentifier", endpoint.endpointIdentifier());
    json.addProperty("EngineName", endpoint.engineName());
    if (endpoint.sslMode() != null) {
      json.addProperty("SslMode", endpoint.sslModeAsString());
    }
    RedisSettings redis = endpoint.redisSettings();
    if (redis != null && redis.sslSecurityProtocol() != null) {
      json.addProperty("SslSecurityProtocol", redis.sslSecurityProtocolAsString());
    }
    return json;
  }
}
