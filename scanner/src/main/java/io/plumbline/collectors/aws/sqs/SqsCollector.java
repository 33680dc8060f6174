package io.plumbline.collectors.aws.sqs;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import io.plumbline.collectors.StringAttributes;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues; messages are never read. */
@AutoService(Collector.class)
public final class SqsCollector implements Collector {
  static final AwsService<SqsClient> SQS = AwsService.regional("sqs", 15, SqsClient::builder);

  /** Without a page size the listing ends silently at 1,000. */
  private static final int PAGE = 1000;

  private static final String URL = "QueueUrl";

  private static JsonObject queue(String url) {
    JsonObject queue = new JsonObject();
    queue.addProperty(URL, url);
    queue.addProperty("QueueName", url.substring(url.lastIndexOf('/') + 1));
    return queue;
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SQS.records(
                "AWS::SQS::Queue", Shape.object(URL, Shape.STRING).with("QueueName", Shape.STRING))
            // without a page size the listing ends silently at 1,000
            .list(
                "sqs:ListQueues",
                sqs ->
                    () ->
                        sqs.listQueuesPaginator(r -> r.maxResults(PAGE)).queueUrls().stream()
                            .map(SqsCollector::queue)
                            .iterator())
            .id("QueueName")
            .arn("arn:{partition}:sqs:{region}:{account}:{id}")
            .goneOn("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")
            .members(
                StringAttributes.shape("KmsMasterKeyId", "SqsManagedSseEnabled"),
                "sqs:GetQueueAttributes",
                (sqs, queue) ->
                    StringAttributes.pick(
                        sqs.getQueueAttributes(
                                r ->
                                    r.queueUrl(queue.get(URL).getAsString())
                                        .attributeNames(QueueAttributeName.ALL))
                            .attributesAsStrings())));
  }
}
