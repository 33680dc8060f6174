package io.plumbline.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import io.plumbline.engine.RuleResult.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Fails each resource that has an attribute of the rule's own id, with its value as evidence. */
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
      List<Failure> failures = new ArrayList<>();
      JsonArray resources = json.getAsJsonObject("resources").getAsJsonArray(rule.resource());
      for (JsonElement resource : resources) {
        JsonObject attributes = resource.getAsJsonObject().getAsJsonObject("attributes");
        if (attributes.has("A") && attributes.get("A").getAsString().equals(rule.id())) {
          JsonObject evidence = new JsonObject();
          evidence.add("cidr", json.get("parameters"));
          failures.add(new Failure(resource.getAsJsonObject().get("arn").getAsString(), evidence));
        }
      }
      results.add(new RuleResult(failures, null, Set.of(), Set.of(), null, 1_500_000));
    }
    return results;
  }

  @Override
  public void close() {}
}
