package io.plumbline.report;

import com.google.auto.service.AutoService;
import io.plumbline.report.FrameworkResult.ControlResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a summary for a pull request: counts, frameworks, failures by rule, what could not be
 * read. GitHub refuses a comment over 65,536 characters, so what does not fit is counted instead.
 */
@AutoService(ReportWriter.class)
public final class MarkdownReportWriter implements ReportWriter {
  static final int MAX_LENGTH = 65_000;
  private static final int RESERVE = 200;
  private static final int ROOM_FOR_GAPS = 20_000;
  private static final int EXAMPLES = 10;
  private static final int MAX_GAPS = 50;
  private static final int MAX_FRAMEWORKS = 20;

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public String description() {
    return "A summary for a pull request, at most 65,000 characters";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    headline(report, text);
    Map<String, RuleTally> tallies = RuleTally.of(report, EXAMPLES);
    MarkdownChanges.write(report, tallies, text);
    frameworks(report, text);
    failures(report, tallies, text);
    MarkdownConfiguration.notes(report, text);
    gaps(report, text);
    MarkdownConfiguration.controls(report, text, MAX_LENGTH - RESERVE);
    Writer out = Json.writer(stream);
    out.write(text.toString());
    out.flush();
  }

  private static void headline(Report report, StringBuilder text) {
    long open = sum(report.counts().failed());
    long failed = report.counts().outcomes().getOrDefault(Outcome.FAIL, 0L);
    text.append("# Plumbline: ")
        .append(
            open == 0 ? "nothing that was read fails" : Text.format("%,d failed findings", open))
        .append("\n\n| ");
    for (Severity severity : Severity.values()) {
      text.append(severity.id()).append(" | ");
    }
    text.append("unknown | manual | passed | accepted |\n|")
        .append(" --: |".repeat(Severity.values().length + 4))
        .append("\n| ");
    for (Severity severity : Severity.values()) {
      long n = report.counts().failed().getOrDefault(severity, 0L);
      text.append(n == 0 ? "0 | " : Text.format("**%,d** | ", n));
    }
    Map<Outcome, Long> outcomes = report.counts().outcomes();
    text.append(
        Text.format(
            "%,d | %,d | %,d | %,d |\n\n",
            outcomes.getOrDefault(Outcome.UNKNOWN, 0L) + outcomes.getOrDefault(Outcome.ERROR, 0L),
            outcomes.getOrDefault(Outcome.MANUAL, 0L),
            outcomes.getOrDefault(Outcome.PASS, 0L),
            failed - open));
  }

  private static void frameworks(Report report, StringBuilder text) {
    if (report.frameworks().isEmpty()) {
      return;
    }
    text.append("| framework | controls | fail | unknown | manual | attested | pass |");
    text.append(" not covered | checks | failing |\n| --- |");
    text.append(" --: |".repeat(9)).append('\n');
    for (FrameworkResult framework : report.frameworks().stream().limit(MAX_FRAMEWORKS).toList()) {
      Map<Outcome, Integer> results = new EnumMap<>(Outcome.class);
      for (ControlResult control : framework.controls()) {
        if (control.outcome() != null) {
          results.merge(control.outcome(), 1, Integer::sum);
        }
      }
      Support support = Support.of(report, framework);
      int covered = results.values().stream().mapToInt(Integer::intValue).sum();
      text.append(
          Text.format(
              "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |\n",
              Markdown.text(framework.title(), 80),
              framework.controls().size(),
              results.getOrDefault(Outcome.FAIL, 0),
              results.getOrDefault(Outcome.UNKNOWN, 0) + results.getOrDefault(Outcome.ERROR, 0),
              results.getOrDefault(Outcome.MANUAL, 0),
              results.getOrDefault(Outcome.ATTESTED, 0),
              results.getOrDefault(Outcome.PASS, 0),
              framework.controls().size() - covered,
              support.checks(),
              support.failing()));
    }
    text.append('\n');
  }

  private static void failures(Report report, Map<String, RuleTally> tallies, StringBuilder text) {
    List<RuleInfo> failing =
        report.rules().stream()
            .filter(rule -> tallies.get(rule.id()).open() > 0)
            .sorted(Comparator.comparing(RuleInfo::severity).thenComparing(RuleInfo::id))
            .toList();
    if (failing.isEmpty()) {
      return;
    }
    text.append("## What fails\n\n");
    int told = 0;
    for (RuleInfo rule : failing) {
      String part = failure(rule, tallies.get(rule.id()));
      if (text.length() + part.length() > MAX_LENGTH - ROOM_FOR_GAPS) {
        break;
      }
      text.append(part);
      told++;
    }
    if (told < failing.size()) {
      text.append(Text.format("\n%,d more rules fail.\n", failing.size() - told));
    }
  }

  private static String failure(RuleInfo rule, RuleTally tally) {
    StringBuilder text = new StringBuilder("<details><summary>");
    text.append("<b>").append(rule.severity().id()).append("</b> · ");
    text.append(Markdown.text(rule.title(), 150));
    text.append(Text.format(" · %,d of %,d</summary>\n\n", tally.open(), tally.total()));
    for (Finding finding : tally.failed()) {
      text.append("- ").append(Markdown.code(finding.resource().arn(), 160)).append(": ");
      text.append(Markdown.text(finding.message(), 200)).append('\n');
    }
    if (tally.open() > tally.failed().size()) {
      text.append(Text.format("- and %,d more\n", tally.open() - tally.failed().size()));
    }
    if (rule.remediation().console() != null) {
      text.append("\n**How to put it right:** ");
      text.append(Markdown.text(rule.remediation().console(), 600)).append('\n');
    }
    return text.append("\n</details>\n").toString();
  }

  private static void gaps(Report report, StringBuilder text) {
    List<CoverageEntry> gaps =
        report.coverage().stream()
            .filter(
                c ->
                    switch (c.status()) {
                      case DENIED, THROTTLED, FAILED -> true;
                      default -> false;
                    })
            .toList();
    if (gaps.isEmpty()) {
      return;
    }
    text.append("\n## What could not be read\n\n");
    int told = 0;
    for (CoverageEntry gap : gaps) {
      String line = "- " + Markdown.text(gap.sentence(), 200) + "\n";
      if (told == MAX_GAPS || text.length() + line.length() > MAX_LENGTH - RESERVE) {
        text.append(Text.format("- and %,d more listings\n", gaps.size() - told));
        return;
      }
      text.append(line);
      told++;
    }
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
