package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The alarm rules follow the whole chain from an API call to a person: a chain that passes fails as
 * soon as one of its links is broken, whichever it is.
 */
class AlarmChainTest {
  private static final String TRAIL = "AWS::CloudTrail::Trail";
  private static final String FILTER = "AWS::Logs::MetricFilter";
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String SUBSCRIPTION = "AWS::SNS::Subscription";

  /** What is wrong, and how a whole chain gets it. */
  private static final Map<String, UnaryOperator<World>> BREAKS = breaks();

  @TempDir Path folder;

  private static Map<String, UnaryOperator<World>> breaks() {
    Map<String, UnaryOperator<World>> breaks = new LinkedHashMap<>();
    breaks.put("no trail", world -> without(world, TRAIL));
    breaks.put("a trail of one region", set(TRAIL, "IsMultiRegionTrail", "false"));
    breaks.put("a trail that is off", set(TRAIL, "Status", "{\"IsLogging\":false}"));
    breaks.put("a trail of writes only", set(TRAIL, "EventSelectors", writesOnly()));
    breaks.put("a trail without log group", set(TRAIL, "CloudWatchLogsLogGroupArn", null));
    breaks.put("no metric filter", world -> without(world, FILTER));
    breaks.put(
        "a filter of something else", set(FILTER, "filterPattern", "\"{ $.eventName = Other }\""));
    breaks.put("a filter without metric", set(FILTER, "metricTransformations", "[]"));
    breaks.put("no alarm", world -> without(world, ALARM));
    breaks.put("an alarm on another metric", set(ALARM, "MetricName", "\"other\""));
    breaks.put("an alarm with its actions off", set(ALARM, "ActionsEnabled", "false"));
    breaks.put("an alarm without action", set(ALARM, "AlarmActions", "[]"));
    breaks.put("no subscription", world -> without(world, SUBSCRIPTION));
    breaks.put(
        "a pending subscription", set(SUBSCRIPTION, "SubscriptionArn", "\"PendingConfirmation\""));
    return breaks;
  }

  private static String writesOnly() {
    return "[{\"ReadWriteType\":\"WriteOnly\",\"IncludeManagementEvents\":true}]";
  }

  @Test
  void eachLinkOfEachChainIsNeeded() throws IOException {
    List<String> holes = new ArrayList<>();
    int broken = 0;
    try (Judge judge = Judge.in(folder)) {
      for (Map.Entry<String, List<Scenario>> rule : Scenario.all().entrySet()) {
        if (rule.getKey().startsWith("cloudwatch-alarm-")) {
          World whole = whole(rule.getValue());
          List<World> worlds = new ArrayList<>(List.of(whole));
          BREAKS.values().forEach(change -> worlds.add(change.apply(whole)));
          List<List<Finding>> findings = judge.alone(rule.getKey(), worlds);
          assertThat(outcome(findings.get(0))).as(rule.getKey()).isEqualTo(Outcome.PASS);
          List<String> names = List.copyOf(BREAKS.keySet());
          for (int i = 0; i < names.size(); i++, broken++) {
            if (outcome(findings.get(i + 1)) != Outcome.FAIL) {
              holes.add(rule.getKey() + " with " + names.get(i));
            }
          }
        }
      }
    }
    assertThat(holes).isEmpty();
    assertThat(broken).as("broken chains tried").isGreaterThanOrEqualTo(15 * BREAKS.size());
  }

  private static World whole(List<Scenario> cases) {
    return cases.stream()
        .filter(each -> each.expected().stream().anyMatch(line -> line.startsWith("PASS ")))
        .findFirst()
        .orElseThrow()
        .world();
  }

  private static Outcome outcome(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0).outcome();
  }

  private static World without(World world, String type) {
    List<Item> rest = world.items().stream().filter(item -> !item.type().equals(type)).toList();
    return new World(world.time(), world.parameters(), rest, world.denied());
  }

  /** Sets an attribute of each resource of the type, or takes it away if there is no value. */
  private static UnaryOperator<World> set(String type, String attribute, String value) {
    JsonElement json = value == null ? null : JsonParser.parseString(value);
    return world ->
        world.map(item -> item.type().equals(type) ? with(item, attribute, json) : item);
  }

  private static Item with(Item item, String attribute, JsonElement value) {
    var attributes = item.attributes().deepCopy();
    attributes.remove(attribute);
    if (value != null) {
      attributes.add(attribute, value);
    }
    return new Item(
        item.type(), item.id(), item.arn(), item.region(), attributes, item.unavailable());
  }
}
