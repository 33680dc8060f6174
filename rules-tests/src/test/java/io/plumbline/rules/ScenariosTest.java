package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Rule;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule, through snapshot and engine, on the resources that its scenario file describes.
 *
 * <p>{@code -Dplumbline.update=true} writes what the rules say into the files: read the difference
 * before you commit it.
 */
class ScenariosTest {
  private static final boolean UPDATE = Boolean.getBoolean("plumbline.update");
  private static final Map<String, List<List<Finding>>> FINDINGS = new TreeMap<>();
  private static Map<String, List<Scenario>> scenarios;

  @BeforeAll
  static void judge(@TempDir Path folder) throws IOException {
    scenarios = Scenario.all();
    try (Judge judge = Judge.in(folder)) {
      for (Rule rule : Judge.CATALOG.rules()) {
        List<Scenario> cases = scenarios.getOrDefault(rule.id(), List.of());
        List<World> worlds = cases.stream().map(Scenario::world).toList();
        FINDINGS.put(rule.id(), judge.alone(rule.id(), worlds));
      }
    }
  }

  @AfterAll
  static void update() throws IOException {
    if (UPDATE) {
      for (Map.Entry<String, List<List<Finding>>> entry : FINDINGS.entrySet()) {
        if (scenarios.containsKey(entry.getKey())) {
          ScenarioFile.write(scenarios.get(entry.getKey()), entry.getValue());
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicContainer> theVerdictsAreTheExpectedOnes() {
    return FINDINGS.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), cases(entry)));
  }

  private static Stream<DynamicTest> cases(Map.Entry<String, List<List<Finding>>> rule) {
    List<Scenario> cases = scenarios.get(rule.getKey());
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    cases.get(i).name(),
                    () ->
                        assertThat(Judge.lines(rule.getValue().get(i)))
                            .isEqualTo(
                                UPDATE
                                    ? Judge.lines(rule.getValue().get(i))
                                    : cases.get(i).expected())));
  }

  @Test
  void everyRuleHasAScenarioAndEveryScenarioARule() {
    Set<String> rules = Judge.CATALOG.rules().stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(scenarios.keySet())
        .as("%s/<rule id>.json, see the comment of Scenario", Scenario.FOLDER)
        .containsExactlyInAnyOrderElementsOf(rules);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFailsInOneCaseAndDoesNotInAnother() {
    return FINDINGS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
                      entry.getValue().forEach(f -> f.forEach(x -> outcomes.add(x.outcome())));
                      Rule rule = Judge.CATALOG.rule(entry.getKey());
                      if (rule.manual()) {
                        assertThat(outcomes).contains(Outcome.MANUAL);
                      } else {
                        assertThat(outcomes).contains(Outcome.FAIL, Outcome.PASS);
                      }
                    }));
  }
}
