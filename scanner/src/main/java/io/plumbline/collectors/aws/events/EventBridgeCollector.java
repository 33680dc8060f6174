package io.plumbline.collectors.aws.events;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBus;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesResponse;

/** Event buses and who may put events on them. */
@AutoService(Collector.class)
public final class EventBridgeCollector implements Collector {
  static final AwsService<EventBridgeClient> EVENTS =
      AwsService.regional("events", 15, EventBridgeClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        EVENTS
            .type("AWS::Events::EventBus", EventBus::builder)
            .list("events:ListEventBuses", events -> () -> buses(events).iterator())
            .decode("Policy")
            .id("Name")
            .arn("Arn"));
  }

  private static Stream<EventBus> buses(EventBridgeClient events) {
    return Pages.items(
        token -> events.listEventBuses(r -> r.nextToken(token)),
        ListEventBusesResponse::nextToken,
        ListEventBusesResponse::eventBuses);
  }
}
