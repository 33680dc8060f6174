package io.plumbline.collectors.aws.kinesis;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.KinesisClientBuilder;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;

/** Data streams; records are never read. */
@AutoService(Collector.class)
public final class KinesisCollector implements Collector {
  static final AwsService<KinesisClient> KINESIS =
      AwsService.regional("kinesis", 2, KinesisCollector::json);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        KINESIS
            .named("AWS::Kinesis::Stream", "StreamName")
            .list("kinesis:ListStreams", kinesis -> kinesis.listStreamsPaginator().streamNames())
            .id("StreamName")
            .arn("arn:{partition}:kinesis:{region}:{account}:stream/{id}")
            .goneOn("ResourceNotFoundException")
            .details(
                StreamDescriptionSummary::builder,
                "kinesis:DescribeStreamSummary",
                (kinesis, stream) ->
                    kinesis
                        .describeStreamSummary(r -> r.streamName(stream))
                        .streamDescriptionSummary()));
  }

  /** In JSON, as all other services: the default here is CBOR, which nothing else needs. */
  private static KinesisClientBuilder json() {
    System.setProperty(SdkSystemSetting.CBOR_ENABLED.property(), "false");
    return KinesisClient.builder();
  }
}
