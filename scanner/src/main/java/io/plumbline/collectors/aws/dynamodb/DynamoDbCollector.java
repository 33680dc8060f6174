package io.plumbline.collectors.aws.dynamodb;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** Tables and their backups; items are never read. */
@AutoService(Collector.class)
public final class DynamoDbCollector implements Collector {
  static final AwsService<DynamoDbClient> DYNAMODB =
      AwsService.regional("dynamodb", 10, DynamoDbClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        DYNAMODB
            .named("AWS::DynamoDB::Table", "TableName")
            .list("dynamodb:ListTables", dynamodb -> dynamodb.listTablesPaginator().tableNames())
            .id("TableName")
            .arn("arn:{partition}:dynamodb:{region}:{account}:table/{id}")
            .goneOn("ResourceNotFoundException", "TableNotFoundException")
            .details(
                TableDescription::builder,
                "dynamodb:DescribeTable",
                (dynamodb, table) -> dynamodb.describeTable(r -> r.tableName(table)).table())
            .attribute(
                "ContinuousBackupsDescription",
                Shape.of(ContinuousBackupsDescription::builder),
                "dynamodb:DescribeContinuousBackups",
                (dynamodb, table) ->
                    dynamodb
                        .describeContinuousBackups(r -> r.tableName(table))
                        .continuousBackupsDescription())
            .attribute(
                "TimeToLiveDescription",
                Shape.of(TimeToLiveDescription::builder),
                "dynamodb:DescribeTimeToLive",
                (dynamodb, table) ->
                    dynamodb.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription())
            .attributeAcross(
                "Backups",
                Shape.listOf(Shape.of(BackupSummary::builder)),
                "dynamodb:ListBackups",
                (calls, table) -> backups(calls).getOrDefault(table, List.of())));
  }

  /** One listing of the region's backups instead of one for each table. */
  private static Map<String, List<BackupSummary>> backups(Calls calls) {
    return calls.once(
        "backups",
        () ->
            Pages.items(
                    start ->
                        calls.client(DYNAMODB).listBackups(r -> r.exclusiveStartBackupArn(start)),
                    ListBackupsResponse::lastEvaluatedBackupArn,
                    ListBackupsResponse::backupSummaries)
                .collect(Collectors.groupingBy(BackupSummary::tableName)));
  }
}
