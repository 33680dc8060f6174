package io.plumbline.report;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a pull request wants to know first: what is new since the baseline, and what is gone. */
final class MarkdownChanges {
  private static final int MAX_LINES = 50;
  private static final int MAX_RULES = 20;

  private MarkdownChanges() {}

  static void write(Report report, Map<String, RuleTally> tallies, StringBuilder text)
      throws IOException {
    if (report.baseline() != null) {
      since(report, report.baseline(), text);
    }
    parameters(report, tallies, text);
  }

  private static void since(Report report, Baseline baseline, StringBuilder text)
      throws IOException {
    List<String> counts = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      long n = baseline.count(kind);
      if (n > 0 || kind == ChangeKind.NEW) {
        String mark = n > 0 && kind.compareTo(ChangeKind.STILL_OPEN) < 0 ? "**" : "";
        counts.add(Text.format("%s%,d %s%s", mark, n, words(kind), mark));
      }
    }
    text.append("Compared with the snapshot of ")
        .append(baseline.snapshotTime().truncatedTo(ChronoUnit.SECONDS))
        .append(": ")
        .append(String.join(", ", counts))
        .append(".\n\n");
    long all = baseline.newFailed().values().stream().mapToLong(Long::longValue).sum();
    if (all > 0) {
      text.append("## What is new\n\n");
      newest(report, text);
      text.append(all > MAX_LINES ? Text.format("- and %,d more\n\n", all - MAX_LINES) : "\n");
    }
  }

  private static void newest(Report report, StringBuilder text) throws IOException {
    int[] told = {0};
    report
        .findings()
        .forEach(
            f -> {
              boolean isNew = f.change() == ChangeKind.NEW || f.change() == ChangeKind.REOPENED;
              if (isNew && f.exception() == null && told[0] < MAX_LINES) {
                told[0]++;
                text.append("- **").append(f.severity().id()).append("** ");
                text.append(Markdown.code(f.resource().arn(), 160)).append(": ");
                text.append(Markdown.text(f.message(), 200)).append('\n');
              }
            });
  }

  private static void parameters(
      Report report, Map<String, RuleTally> tallies, StringBuilder text) {
    List<RuleInfo> set = report.rules().stream().filter(r -> !r.parameters().isEmpty()).toList();
    for (RuleInfo rule : set.subList(0, Math.min(MAX_RULES, set.size()))) {
      List<String> values = new ArrayList<>();
      rule.parameters()
          .forEach(
              (name, p) ->
                  values.add(
                      Markdown.code(name, 60)
                          + " is "
                          + Markdown.code(p.value().toString(), 100)
                          + " instead of "
                          + Markdown.code(p.defaultValue().toString(), 100)));
      text.append("- Set for ")
          .append(Markdown.code(rule.id(), 100))
          .append(": ")
          .append(String.join(", ", values.subList(0, Math.min(5, values.size()))))
          .append(changed(tallies.get(rule.id()).changedByParameters()));
    }
    if (set.size() > MAX_RULES) {
      text.append(Text.format("- and parameters of %,d more rules\n", set.size() - MAX_RULES));
    }
    text.append(set.isEmpty() ? "" : "\n");
  }

  private static String changed(long verdicts) {
    return Text.format("; changed %,d verdict%s.\n", verdicts, verdicts == 1 ? "" : "s");
  }

  private static String words(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
