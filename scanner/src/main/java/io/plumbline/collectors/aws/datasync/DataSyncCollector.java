package io.plumbline.collectors.aws.datasync;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.datasync.DataSyncClient;
import software.amazon.awssdk.services.datasync.model.DescribeTaskResponse;
import software.amazon.awssdk.services.datasync.model.TaskListEntry;

/** Tasks that copy files. */
@AutoService(Collector.class)
public final class DataSyncCollector implements Collector {
  static final AwsService<DataSyncClient> DATASYNC =
      AwsService.regional("datasync", 2, DataSyncClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        DATASYNC
            .type("AWS::DataSync::Task", TaskListEntry::builder)
            .list("datasync:ListTasks", client -> client.listTasksPaginator(r -> {}).tasks())
            .id("TaskArn")
            .arn("TaskArn")
            .members(
                DescribeTaskResponse::builder,
                "datasync:DescribeTask",
                (client, task) -> client.describeTask(r -> r.taskArn(task.taskArn())),
                "CloudWatchLogGroupArn",
                "Options"));
  }
}
