package io.plumbline.collectors.aws.amazonmq;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.mq.MqClient;
import software.amazon.awssdk.services.mq.model.BrokerSummary;
import software.amazon.awssdk.services.mq.model.DescribeBrokerResponse;

/** Message brokers, without their users. */
@AutoService(Collector.class)
public final class AmazonMqCollector implements Collector {
  static final AwsService<MqClient> MQ = AwsService.regional("mq", 2, MqClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        MQ.type("AWS::AmazonMQ::Broker", BrokerSummary::builder)
            .list("mq:ListBrokers", mq -> mq.listBrokersPaginator(r -> {}).brokerSummaries())
            .id("BrokerId")
            .arn("BrokerArn")
            .goneOn("NotFoundException")
            .members(
                DescribeBrokerResponse::builder,
                "mq:DescribeBroker",
                (mq, broker) -> mq.describeBroker(r -> r.brokerId(broker.brokerId())),
                "Logs",
                "PubliclyAccessible",
                "AutoMinorVersionUpgrade"));
  }
}
