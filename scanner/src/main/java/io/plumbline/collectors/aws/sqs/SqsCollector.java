package io.plumbline.collectors.aws.sqs;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.StringAttributes;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues; messages are never read. */
@AutoService(Collector.class)
public final class SqsCollector implements Collector {
  static final AwsService<SqsClient> SQS = AwsService.regional("sqs", 15, SqsClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SQS.named("AWS::SQS::Queue", "QueueUrl")
            // without a page size the listing ends silently at 1,000
            .list(
                "sqs:ListQueues",
                sqs -> sqs.listQueuesPaginator(r -> r.maxResults(1000)).queueUrls())
            .edit(
                queue -> {
                  String url = queue.get("QueueUrl").getAsString();
                  queue.addProperty("QueueName", url.substring(url.lastIndexOf('/') + 1));
                  return queue;
                })
            .id("QueueName")
            .arn("arn:{partition}:sqs:{region}:{account}:{id}")
            .goneOn("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")
            .members(
                StringAttributes.shape("KmsMasterKeyId", "SqsManagedSseEnabled"),
                "sqs:GetQueueAttributes",
                (sqs, queue) ->
                    StringAttributes.pick(
                        sqs.getQueueAttributes(
                                r -> r.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                            .attributesAsStrings())));
  }
}
