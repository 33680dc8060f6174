package io.plumbline.cli;

import io.plumbline.report.ConfigurationNotes;
import io.plumbline.report.FrameworkResult;
import io.plumbline.report.FrameworkResult.ControlResult;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.Severity;
import io.plumbline.report.Support;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints a report as a page that a person can act on. */
final class SummaryPrinter {
  private static final int MOST_RULES = 12;
  private static final int MOST_GAPS = 8;
  private static final int MOST_NOTES = 12;

  private final PrintStream out;
  private final Style style;
  private final int width;
  private final ChangePrinter changes;

  SummaryPrinter(Console console) {
    this.out = console.out();
    this.style = new Style(console.colour());
    this.width = console.width();
    this.changes = new ChangePrinter(console);
  }

  void print(Report report, List<Path> files, List<String> notes) throws IOException {
    Summary summary = Summary.of(report);
    head(report);
    counts(report, summary);
    changes.parameters(report, summary.changedByParameters());
    changes.since(report.baseline(), summary.newest());
    problems(summary);
    frameworks(report);
    notes("Exceptions", ConfigurationNotes.onExceptions(report.exceptions()));
    notes("Attestations", ConfigurationNotes.onAttestations(report.attestations()));
    gaps(summary);
    out.println();
    if (!files.isEmpty()) {
      out.println(style.bold("Reports"));
      files.forEach(file -> out.println("  " + PlainText.of(file.toString())));
      out.println();
    }
    notes.forEach(note -> out.println(note + "."));
    next(summary, files);
  }

  private void head(Report report) {
    var run = report.run();
    out.println(
        style.bold("Plumbline " + run.toolVersion())
            + "  "
            + PlainText.fit(
                several(run.accounts(), "account")
                    + ", "
                    + several(run.regions(), "region")
                    + ", "
                    + (report.rules().size() == 1 ? "1 rule" : report.rules().size() + " rules")
                    + ", snapshot of "
                    + run.snapshotTime().truncatedTo(ChronoUnit.SECONDS),
                width - 12 - run.toolVersion().length()));
    out.println();
  }

  private static String several(List<String> names, String noun) {
    return names.size() <= 3
        ? noun + (names.size() == 1 ? " " : "s ") + String.join(" ", names)
        : names.size() + " " + noun + "s";
  }

  private void counts(Report report, Summary summary) {
    StringBuilder line = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = report.counts().failed().getOrDefault(severity, 0L);
      String text = severity.id() + " " + count;
      line.append("  ").append(count == 0 ? style.faint(text) : style.severity(severity, text));
    }
    out.println(style.bold("Failed ") + line);
    List<String> others = new ArrayList<>();
    report
        .counts()
        .outcomes()
        .forEach(
            (outcome, count) -> {
              if (outcome != Outcome.FAIL) {
                others.add(words(outcome) + " " + count);
              }
            });
    if (summary.accepted() > 0) {
      others.add("accepted by an exception " + summary.accepted());
    }
    out.println(style.bold("Others ") + "  " + String.join("  ", others));
  }

  private void problems(Summary summary) {
    List<Summary.Problem> problems = summary.problems();
    if (problems.isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold("Worst first"));
    for (Summary.Problem problem : problems.subList(0, Math.min(MOST_RULES, problems.size()))) {
      String severity = problem.severity().id();
      out.println(
          "  "
              + style.severity(problem.severity(), severity)
              + " ".repeat(15 - severity.length())
              + style.bold(problem.rule())
              + "  "
              + (problem.count() == 1 ? "1 resource" : problem.count() + " resources"));
      String message = PlainText.fit(problem.example().message(), width - 17 - 24);
      String arn =
          PlainText.fit(problem.example().resource().arn(), width - 17 - 2 - message.length());
      out.println(" ".repeat(17) + style.faint(message + ": " + arn));
    }
    if (problems.size() > MOST_RULES) {
      out.println("  ... and " + (problems.size() - MOST_RULES) + " more rules");
    }
  }

  private void frameworks(Report report) {
    if (report.frameworks().isEmpty()) {
      return;
    }
    out.println();
    Table table =
        new Table(
            "CONTROLS OF",
            "PASS",
            "FAIL",
            "UNKNOWN",
            "MANUAL",
            "ATTESTED",
            "NO RULE",
            "N/A",
            "CHECKS FAIL");
    for (FrameworkResult framework : report.frameworks()) {
      Support support = Support.of(report, framework);
      table.row(
          framework.id(),
          count(framework, Outcome.PASS),
          count(framework, Outcome.FAIL),
          count(framework, Outcome.UNKNOWN, Outcome.ERROR),
          count(framework, Outcome.MANUAL),
          count(framework, Outcome.ATTESTED),
          withoutRule(framework),
          count(framework, Outcome.NOT_APPLICABLE),
          support.failing() + " of " + support.checks());
    }
    table.print(out, width);
  }

  /** The first of the notes stands beside the title, the others below. */
  private void notes(String title, List<String> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold(title) + "  " + notes.get(0));
    for (String note : notes.subList(1, Math.min(MOST_NOTES + 1, notes.size()))) {
      String indent = "  ";
      for (String line : Wrap.lines(PlainText.fit(note, 3 * width), width - 4)) {
        out.println(indent + style.doubtful(PlainText.fit(line, width - 4)));
        indent = "    ";
      }
    }
    if (notes.size() > MOST_NOTES + 1) {
      out.println("  ... and " + (notes.size() - MOST_NOTES - 1) + " more, all in the report");
    }
  }

  private static String count(FrameworkResult framework, Outcome... outcomes) {
    long count = 0;
    for (ControlResult control : framework.controls()) {
      count += Arrays.asList(outcomes).contains(control.outcome()) ? 1 : 0;
    }
    return Long.toString(count);
  }

  private static String withoutRule(FrameworkResult framework) {
    return Long.toString(framework.controls().stream().filter(c -> c.outcome() == null).count());
  }

  private void gaps(Summary summary) {
    if (!summary.missingPermissions().isEmpty()) {
      out.println();
      out.println(style.bold("Not read: allow these to the scanning role"));
      gaps(summary.missingPermissions());
    }
    if (!summary.otherGaps().isEmpty()) {
      out.println();
      out.println(style.bold("Not read for other reasons"));
      gaps(summary.otherGaps());
    }
  }

  private void gaps(List<Summary.Gap> gaps) {
    for (Summary.Gap gap : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
      List<String> notes = new ArrayList<>();
      if (!gap.rules().isEmpty()) {
        notes.add(gap.rules().size() + (gap.rules().size() == 1 ? " rule" : " rules"));
      }
      if (gap.places() > 0) {
        notes.add(gap.places() + (gap.places() == 1 ? " listing" : " listings"));
      }
      out.println(
          "  " + style.doubtful(PlainText.of(gap.what())) + "  " + String.join(", ", notes));
    }
    if (gaps.size() > MOST_GAPS) {
      out.println("  ... and " + (gaps.size() - MOST_GAPS) + " more, all in the report");
    }
  }

  private void next(Summary summary, List<Path> files) {
    List<String> steps = new ArrayList<>();
    files.stream()
        .filter(file -> file.toString().endsWith(".html"))
        .findFirst()
        .ifPresent(file -> steps.add("open " + PlainText.of(file.toString())));
    if (!summary.problems().isEmpty()) {
      steps.add("plumbline rules show " + summary.problems().get(0).rule());
    }
    if (!summary.missingPermissions().isEmpty()) {
      steps.add("plumbline permissions");
    }
    if (!steps.isEmpty()) {
      out.println(style.bold("Next") + "     " + String.join("  |  ", steps));
    }
  }

  private static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
