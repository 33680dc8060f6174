package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The alarm rules follow the whole chain from an API call to a person: a chain that passes fails as
 * soon as one of its links is broken, whichever it is, and is unknown when nobody can say whether
 * one is.
 */
class AlarmChainTest {
  private static final String TRAIL = "AWS::CloudTrail::Trail";
  private static final String FILTER = "AWS::Logs::MetricFilter";
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String SUBSCRIPTION = "AWS::SNS::Subscription";

  /** What is done to a whole chain, and what has to come of it. */
  private record Change(String what, Outcome outcome, UnaryOperator<World> of) {}

  private static final List<Change> CHANGES =
      Stream.of(
              brokenTrails(), brokenFilters(), brokenAlarms(), brokenTopics(), doubts(), harmless())
          .flatMap(List::stream)
          .toList();

  @TempDir Path folder;

  private static List<Change> brokenTrails() {
    String writesOnly = "[{\"ReadWriteType\":\"WriteOnly\",\"IncludeManagementEvents\":true}]";
    String dataOnly = "[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":false}]";
    return List.of(
        fails("no trail", without(TRAIL)),
        fails("a trail of one region", set(TRAIL, "IsMultiRegionTrail", "false")),
        fails("a trail that is off", set(TRAIL, "Status", "{\"IsLogging\":false}")),
        fails("a trail of writes only", set(TRAIL, "EventSelectors", writesOnly)),
        fails("a trail of data events only", set(TRAIL, "EventSelectors", dataOnly)),
        fails("a trail without log group", set(TRAIL, "CloudWatchLogsLogGroupArn", null)));
  }

  private static List<Change> brokenFilters() {
    return List.of(
        fails("no metric filter", without(FILTER)),
        fails("a filter of something else", pattern(old -> "{ $.eventName = Other }")),
        fails("a filter narrowed by another field", pattern(old -> and(old, "$.a = \"b\""))),
        fails("a filter narrowed by a regular expression", pattern(old -> and(old, "$.a = %b%"))),
        fails("a filter without metric", set(FILTER, "metricTransformations", "[]")));
  }

  private static List<Change> brokenAlarms() {
    String elsewhere = "\"arn:aws:cloudwatch:ap-south-1:111122223333:alarm:a\"";
    String opsItem = "[\"arn:aws:ssm:eu-west-1:111122223333:opsitem:1\"]";
    return List.of(
        fails("no alarm", without(ALARM)),
        fails("an alarm on another metric", set(ALARM, "MetricName", "\"other\"")),
        fails("an alarm on another namespace", set(ALARM, "Namespace", "\"other\"")),
        fails("an alarm in another region", set(ALARM, "AlarmArn", elsewhere)),
        fails("an alarm with its actions off", set(ALARM, "ActionsEnabled", "false")),
        fails("an alarm without action", set(ALARM, "AlarmActions", "[]")),
        fails("an alarm that makes a ticket only", set(ALARM, "AlarmActions", opsItem)));
  }

  private static List<Change> brokenTopics() {
    return List.of(
        fails("no subscription", without(SUBSCRIPTION)),
        fails("a subscription to another topic", set(SUBSCRIPTION, "TopicArn", "\"arn:aws:sns\"")),
        fails("a pending one", set(SUBSCRIPTION, "SubscriptionArn", "\"PendingConfirmation\"")),
        fails("a deleted one", set(SUBSCRIPTION, "SubscriptionArn", "\"Deleted\"")));
  }

  private static List<Change> doubts() {
    String topic = "[\"arn:aws:sns:eu-west-1:444455556666:security\"]";
    String group = "\"arn:aws:logs:eu-west-1:444455556666:log-group:trail:*\"";
    return List.of(
        unknown("a topic of another account", set(ALARM, "AlarmActions", topic)),
        unknown("a log group of another account", set(TRAIL, "CloudWatchLogsLogGroupArn", group)),
        unknown("a filter that is a regular expression", pattern(old -> "%Event%")),
        unknown("a filter in a syntax of tomorrow", pattern(old -> or(old, "$.a ~ b"))));
  }

  private static List<Change> harmless() {
    return List.of(
        passes("nothing", world -> world),
        passes("a filter with one more way to match", pattern(old -> or(old, "$.a = \"b\""))),
        passes("a filter with one more expression", pattern(old -> or(old, "$.a = %b%"))),
        passes("a filter of everything", pattern(old -> "")),
        passes("an alarm that waits for more", set(ALARM, "Threshold", "5")));
  }

  @Test
  void eachLinkOfEachChainIsNeeded() throws IOException {
    List<String> holes = new ArrayList<>();
    int tried = 0;
    try (Judge judge = Judge.in(folder)) {
      for (Map.Entry<String, List<Scenario>> rule : Scenario.all().entrySet()) {
        if (rule.getKey().startsWith("cloudwatch-alarm-")) {
          World whole = whole(rule.getValue());
          List<World> worlds = CHANGES.stream().map(change -> change.of().apply(whole)).toList();
          List<List<Finding>> findings = judge.alone(rule.getKey(), worlds);
          for (int i = 0; i < CHANGES.size(); i++, tried++) {
            Outcome outcome = outcome(findings.get(i));
            if (outcome != CHANGES.get(i).outcome()) {
              holes.add(rule.getKey() + " with " + CHANGES.get(i).what() + " is " + outcome);
            }
          }
        }
      }
    }
    assertThat(holes).isEmpty();
    assertThat(tried).as("chains tried").isGreaterThanOrEqualTo(16 * CHANGES.size());
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

  private static Change fails(String what, UnaryOperator<World> change) {
    return new Change(what, Outcome.FAIL, change);
  }

  private static Change unknown(String what, UnaryOperator<World> change) {
    return new Change(what, Outcome.UNKNOWN, change);
  }

  private static Change passes(String what, UnaryOperator<World> change) {
    return new Change(what, Outcome.PASS, change);
  }

  private static UnaryOperator<World> without(String type) {
    return world -> {
      List<Item> rest = world.items().stream().filter(item -> !item.type().equals(type)).toList();
      return new World(world.time(), world.parameters(), rest, world.denied());
    };
  }

  /** Changes the pattern of each metric filter. */
  private static UnaryOperator<World> pattern(UnaryOperator<String> change) {
    return world ->
        world.map(
            item ->
                item.type().equals(FILTER)
                    ? with(item, "filterPattern", changed(item, change))
                    : item);
  }

  private static JsonElement changed(Item filter, UnaryOperator<String> change) {
    return new JsonPrimitive(
        change.apply(filter.attributes().get("filterPattern").getAsString().trim()));
  }

  private static String and(String pattern, String term) {
    return "{ (%s) && (%s) }".formatted(pattern.substring(1, pattern.length() - 1), term);
  }

  private static String or(String pattern, String term) {
    return "{ (%s) || (%s) }".formatted(pattern.substring(1, pattern.length() - 1), term);
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
