package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import io.plumbline.engine.RuleResult;
import io.plumbline.engine.opa.OpaPolicyEngine;
import io.plumbline.rules.RecordingEngine.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled rules inside the scanner and native opa say the same of every scenario. */
class DifferentialTest {
  private static final Set<String> NONE = Set.of();

  @TempDir Path folder;

  @Test
  void everyRuleGivesTheSameSetsInBothEngines() throws IOException {
    List<Call> calls;
    try (RecordingEngine engine =
            new RecordingEngine(new OpaPolicyEngine(Judge.CATALOG::module, 2));
        Judge judge = new Judge(engine, folder)) {
      judge.together(Scenario.all());
      calls = engine.takeCalls();
    }

    JsonArray oracle = NativeOpa.evaluate(calls, folder);

    assertThat(oracle).hasSameSizeAs(calls);
    Map<String, String> differences = new TreeMap<>();
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      String id = call.rule().id();
      Map<String, Set<?>> expected = sets(oracle.get(i).getAsJsonObject());
      Map<String, Set<?>> actual = sets(call.rule(), call.result());
      if (!actual.equals(expected) || call.result().error() != null) {
        differences.putIfAbsent(
            id,
            "opa says %s, the scanner %s (error %s), of %s"
                .formatted(expected, actual, call.result().error(), call.input()));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(calls.stream().map(c -> c.rule().id()).collect(Collectors.toSet()))
        .as("every rule was evaluated")
        .hasSameSizeAs(Judge.CATALOG.rules());
    System.out.printf("Compared %d evaluations with native opa%n", calls.size());
  }

  private static Map<String, Set<?>> sets(Rule rule, RuleResult result) {
    Set<JsonElement> failures = new HashSet<>();
    for (RuleResult.Failure failure : result.failures()) {
      JsonObject json = new JsonObject();
      json.addProperty("resource", failure.resource());
      json.add("evidence", failure.evidence());
      failures.add(json);
    }
    Set<String> scope = rule.hasInScope() ? new TreeSet<>(result.inScope()) : NONE;
    return Map.of(
        "fail",
        failures,
        "in_scope",
        scope,
        "sure",
        new TreeSet<>(result.sure()),
        "out_of_scope",
        new TreeSet<>(result.outOfScope()),
        "unsure",
        texts(result.unsure()),
        "notes",
        texts(result.notes()));
  }

  private static Map<String, Set<?>> sets(JsonObject result) {
    return Map.of(
        "fail", new HashSet<>(array(result, "fail").asList()),
        "in_scope", strings(array(result, "in_scope")),
        "sure", strings(array(result, "sure")),
        "out_of_scope", strings(array(result, "out_of_scope")),
        "unsure", texts(array(result, "unsure"), "reason"),
        "notes", texts(array(result, "notes"), "note"));
  }

  private static Set<String> texts(Map<String, SortedSet<String>> texts) {
    Set<String> lines = new TreeSet<>();
    texts.forEach((arn, all) -> all.forEach(text -> lines.add(arn + " " + text)));
    return lines;
  }

  private static Set<String> texts(JsonArray array, String name) {
    return array.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.get("resource").getAsString() + " " + one.get(name).getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonArray array(JsonObject result, String name) {
    return result.has(name) ? result.getAsJsonArray(name) : new JsonArray();
  }

  private static Set<String> strings(JsonArray array) {
    return array.asList().stream()
        .map(JsonElement::getAsString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
