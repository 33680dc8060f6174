package io.plumbline.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import io.plumbline.engine.RuleResult.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fails each resource whose attribute A is the rule's own id, with the parameters as evidence. With
 * {@code to N} behind it only when {@code days} is N, with {@code from N} only when it is not, and
 * with {@code about N} it is out of scope when it is.
 */
final class FakeEngine implements PolicyEngine {
  static final String BROKEN = "ec2-broken";

  private final List<String> prepared = new ArrayList<>();

  @Override
  public void prepare(Collection<Rule> rules) {
    rules.forEach(rule -> prepared.add(rule.id()));
  }

  List<String> prepared() {
    return prepared;
  }

  @Override
  public List<RuleResult> evaluate(String module, String input, List<Rule> rules) {
    JsonObject json = JsonParser.parseString(input).getAsJsonObject();
    List<RuleResult> results = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.id().equals(BROKEN)) {
        results.add(RuleResult.failed("out of order", 1));
        continue;
      }
      results.add(evaluate(json, rule));
    }
    return results;
  }

  private static RuleResult evaluate(JsonObject json, Rule rule) {
    List<Failure> failures = new ArrayList<>();
    Set<String> inScope = new HashSet<>();
    JsonObject parameters = json.getAsJsonObject("parameters");
    for (JsonElement element : json.getAsJsonObject("resources").getAsJsonArray(rule.resource())) {
      JsonObject resource = element.getAsJsonObject();
      String arn = resource.get("arn").getAsString();
      JsonElement a = resource.getAsJsonObject("attributes").get("A");
      String[] words = a == null ? new String[] {""} : a.getAsString().split(" ", -1);
      boolean met = words.length > 1 && words[2].equals(parameters.get("days").getAsString());
      String condition = words.length > 1 ? words[1] : "";
      if (!condition.equals("about") || !met) {
        inScope.add(arn);
      }
      boolean fails =
          switch (condition) {
            case "to" -> met;
            case "from" -> !met;
            case "about" -> false;
            default -> true;
          };
      if (words[0].equals(rule.id()) && fails) {
        JsonObject evidence = new JsonObject();
        evidence.add("cidr", parameters);
        failures.add(new Failure(arn, evidence));
      }
    }
    return new RuleResult(
        failures,
        inScope,
        Set.of(),
        Set.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        null,
        1_500_000);
  }

  @Override
  public void close() {}
}
