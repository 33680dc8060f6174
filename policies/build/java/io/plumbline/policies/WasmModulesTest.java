package io.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which rules are compiled together. */
final class WasmModulesTest {
  @Test
  void allRulesAreTogetherAndThoseOfEachService() {
    List<Rule> rules = rules(Map.of("ec2", 2, "s3", 1));

    assertThat(WasmModules.plan(rules))
        .isEqualTo(Map.of("all", rules, "ec2", rules.subList(0, 2), "s3", rules.subList(2, 3)));
  }

  @Test
  void aServiceAloneNeedsNoModuleOfItsOwn() {
    assertThat(WasmModules.plan(rules(Map.of("ec2", 2)))).containsOnlyKeys("all");
    assertThat(WasmModules.plan(List.of())).isEmpty();
  }

  @Test
  void tooManyForOneModuleAreCutBetweenServices() {
    List<Rule> rules = rules(Map.of("a", 70, "b", 70, "c", 20, "d", 10));

    Map<String, List<Rule>> plan = WasmModules.plan(rules);

    assertThat(plan).containsOnlyKeys("all-1", "all-2", "a", "b", "c", "d");
    assertThat(plan.get("all-1")).isEqualTo(rules.subList(0, 140));
    assertThat(plan.get("all-2")).isEqualTo(rules.subList(140, 170));
    assertThat(WasmModules.large(plan, rules.get(139))).isEqualTo("all-1");
    assertThat(WasmModules.large(plan, rules.get(140))).isEqualTo("all-2");
  }

  private static List<Rule> rules(Map<String, Integer> services) {
    List<Rule> rules = new ArrayList<>();
    services.keySet().stream()
        .sorted()
        .forEach(
            service -> {
              for (int i = 0; i < services.get(service); i++) {
                String path = "rules/aws/%s/r%d".formatted(service, i);
                rules.add(
                    new Rule(
                        path + "/r%d.rego".formatted(i), path, new JsonObject(), List.of("fail")));
              }
            });
    return rules;
  }
}
