package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.report.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule alone, over exactly what it says that it reads, says the same as among all rules, where
 * its input also holds what the others read. One that differs looks at what it did not declare.
 */
class OwnReadsTest {
  @TempDir Path folder;

  @Test
  void everyRuleAloneSaysTheSameAsAmongAll() throws IOException {
    try (Judge judge = Judge.in(folder)) {
      Map<String, List<Scenario>> scenarios = Scenario.all();
      Map<String, List<List<Finding>>> together = judge.together(scenarios);
      for (Map.Entry<String, List<Scenario>> rule : scenarios.entrySet()) {
        List<World> worlds = rule.getValue().stream().map(Scenario::world).toList();
        assertThat(lines(judge.alone(rule.getKey(), worlds)))
            .as(rule.getKey())
            .isEqualTo(lines(together.get(rule.getKey())));
      }
    }
  }

  private static List<List<String>> lines(List<List<Finding>> findings) {
    return findings.stream().map(Judge::lines).toList();
  }
}
