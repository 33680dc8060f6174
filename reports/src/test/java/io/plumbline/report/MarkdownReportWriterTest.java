package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarkdownReportWriterTest implements ReportWriterContract {
  @Override
  public ReportWriter writer() {
    return new MarkdownReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) {
    String text = new String(written, UTF_8);
    assertThat(text).startsWith("# Plumbline: ").hasSizeLessThanOrEqualTo(65_000);
    String outsideCode = text.replaceAll("(`+).*?[^`]\\1(?!`)", "");
    assertThat(outsideCode)
        .as("only our own elements")
        .doesNotContainPattern("<(?!/?(details|summary|b)>|!-- -->)")
        .as("no mention, reference or link")
        .doesNotContainPattern("@\\w|#\\d|://");
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    assertThat(text.lines().filter(l -> l.contains("<details>")))
        .hasSameSizeAs(text.lines().filter(l -> l.equals("</details>")).toList());
  }

  @Test
  void staysWithinGitHubsLimitAndSaysWhatIsLeftOut() throws Exception {
    Report report = SampleReports.small();
    List<RuleInfo> rules = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String id = "ec2-rule-" + i;
      RuleInfo rule = SampleRule.ALL.get(1).info(new TreeMap<>(), 0);
      rules.add(
          new RuleInfo(
              id,
              rule.title(),
              rule.description(),
              rule.severity(),
              rule.service(),
              rule.resource(),
              rule.frameworks(),
              rule.remediation(),
              rule.references(),
              rule.outcomes(),
              null));
      report
          .findings()
          .forEach(
              f -> {
                if (findings.size() % 3 == 0 || f.outcome() == Outcome.FAIL) {
                  findings.add(failed(id, f));
                }
              });
    }
    Report large =
        new Report(
            report.run(),
            report.counts(),
            rules,
            report.frameworks(),
            report.coverage(),
            Report.FindingSource.of(findings));
    byte[] written = bytes(large);
    assertValid(written, large);
    assertThat(new String(written, UTF_8))
        .containsPattern("[0-9,]+ more rules fail\\.")
        .contains("## What could not be read");
  }

  private static Finding failed(String rule, Finding f) {
    return new Finding(
        f.id(),
        rule,
        f.resource(),
        Outcome.FAIL,
        f.severity(),
        f.message(),
        f.evidence(),
        f.controls(),
        null,
        null,
        null);
  }
}
