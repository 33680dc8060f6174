package io.plumbline.collectors.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Redaction;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.StringAttributes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.Topic;

/** Topics and who is subscribed to them. */
@AutoService(Collector.class)
public final class SnsCollector implements Collector {
  static final AwsService<SnsClient> SNS = AwsService.regional("sns", 15, SnsClient::builder);

  /** Protocols whose endpoint names a person. */
  private static final Set<String> PERSONAL = Set.of("email", "email-json", "sms");

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SNS.type("AWS::SNS::Topic", Topic::builder)
            .list("sns:ListTopics", sns -> sns.listTopicsPaginator().topics())
            .id("TopicArn")
            .arn("TopicArn")
            .goneOn("NotFound")
            .members(
                StringAttributes.shape(
                    "Owner", "KmsMasterKeyId", "SubscriptionsConfirmed", "SubscriptionsPending"),
                "sns:GetTopicAttributes",
                (sns, topic) ->
                    StringAttributes.pick(
                        sns.getTopicAttributes(r -> r.topicArn(topic.topicArn())).attributes())),
        // One listing of the region instead of one for each topic
        SNS.type("AWS::SNS::Subscription", Subscription::builder)
            .list("sns:ListSubscriptions", sns -> sns.listSubscriptionsPaginator().subscriptions())
            .edit(SnsCollector::withoutPerson)
            .id("{TopicArn}/{Protocol}/{SubscriptionArn}")
            .arn(SnsCollector::arn));
  }

  /** An unconfirmed subscription has no arn; its endpoint tells it from the others of its topic. */
  private static String arn(Subscription subscription) {
    String arn = subscription.subscriptionArn();
    if (arn != null && arn.startsWith("arn:")) {
      return arn;
    }
    String who = subscription.protocol() + " " + subscription.endpoint();
    String hash = UUID.nameUUIDFromBytes(who.getBytes(UTF_8)).toString();
    return subscription.topicArn() + ":pending/" + hash;
  }

  private static JsonObject withoutPerson(JsonObject subscription) {
    boolean personal =
        subscription.has("Protocol")
            && PERSONAL.contains(subscription.get("Protocol").getAsString());
    return personal ? Redaction.member(subscription, "Endpoint") : subscription;
  }
}
