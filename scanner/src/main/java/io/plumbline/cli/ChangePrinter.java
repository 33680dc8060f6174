package io.plumbline.cli;

import io.plumbline.report.Baseline;
import io.plumbline.report.ChangeKind;
import io.plumbline.report.Finding;
import io.plumbline.report.Report;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.Severity;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a summary that say why this run's verdicts are not another's. */
final class ChangePrinter {
  private static final int MOST_RULES = 5;

  private final PrintStream out;
  private final Style style;
  private final int width;

  ChangePrinter(Console console) {
    this.out = console.out();
    this.style = new Style(console.colour());
    this.width = console.width();
  }

  /** How many findings are of which kind since the baseline, and the first new ones. */
  void since(Baseline baseline, List<Finding> newest) {
    if (baseline == null) {
      return;
    }
    out.println(style.bold("Since  ") + "  " + PlainText.fit(sentence(baseline), width - 9));
    long all = baseline.newFailed().values().stream().mapToLong(Long::longValue).sum();
    if (newest.isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold("New"));
    for (Finding finding : newest) {
      line(finding.severity(), finding.rule(), finding.message(), finding.resource().arn());
    }
    if (all > newest.size()) {
      out.println("  ... and " + (all - newest.size()) + " more, all in the report");
    }
  }

  /** Such as {@code "3 new, 2 fixed, 14 still open, compared with the snapshot of …"}. */
  static String sentence(Baseline baseline) {
    List<String> parts = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      if (baseline.count(kind) > 0 || kind == ChangeKind.NEW) {
        parts.add(baseline.count(kind) + " " + words(kind));
      }
    }
    return String.join(", ", parts)
        + ", compared with the snapshot of "
        + baseline.snapshotTime().truncatedTo(ChronoUnit.SECONDS);
  }

  static String words(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Which rules are not judged by their defaults, and what that changed. */
  void parameters(Report report, Map<String, Long> changed) {
    List<RuleInfo> rules =
        report.rules().stream().filter(rule -> !rule.parameters().isEmpty()).toList();
    for (RuleInfo rule : rules.subList(0, Math.min(MOST_RULES, rules.size()))) {
      List<String> values = new ArrayList<>();
      rule.parameters()
          .forEach(
              (name, set) ->
                  values.add(name + " " + set.value() + " instead of " + set.defaultValue()));
      long verdicts = changed.getOrDefault(rule.id(), 0L);
      String effect = ", changed " + verdicts + (verdicts == 1 ? " verdict" : " verdicts");
      String text = rule.id() + ": " + String.join(", ", values);
      out.println(
          style.bold("Set    ") + "  " + PlainText.fit(text, width - 9 - effect.length()) + effect);
    }
    if (rules.size() > MOST_RULES) {
      out.println("         ... and parameters of " + (rules.size() - MOST_RULES) + " more rules");
    }
  }

  private void line(Severity severity, String rule, String message, String arn) {
    out.println(
        "  "
            + style.severity(severity, severity.id())
            + " ".repeat(15 - severity.id().length())
            + style.bold(PlainText.of(rule)));
    String what = PlainText.fit(message, width - 17 - 24);
    String where = PlainText.fit(arn, width - 17 - 2 - what.length());
    out.println(" ".repeat(17) + style.faint(what + ": " + where));
  }
}
