package io.plumbline.cli;

import io.plumbline.report.Gate;
import io.plumbline.report.Report;
import io.plumbline.report.ReportDiff;
import io.plumbline.report.ReportReader;
import io.plumbline.report.Severity;
import java.io.IOException;
import picocli.CommandLine.Option;

/** What the exit code says. */
final class GateOptions {
  private static final Severity USUAL = Severity.HIGH;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = FailOn.Converter.class,
      description = {
        "Exit with 3 on findings at least this severe; none: never.",
        "Default: high, or with --fail-on-new: none."
      })
  FailOn failOn;

  @Option(
      names = "--fail-on-new",
      paramLabel = "SEVERITY",
      converter = FailOn.Converter.class,
      description = "Exit with 3 on findings at least this severe that --baseline does not have.")
  FailOn failOnNew;

  @Option(
      names = "--baseline",
      paramLabel = "REPORT",
      description = "Compare with this report.json of an earlier run: what is new, fixed, gone.")
  String baseline;

  @Option(
      names = "--require-complete",
      description = "Exit with 4 when a rule could not be judged because something was not read.")
  boolean requireComplete;

  private Report before;

  /**
   * Reads the baseline to its end, so that a damaged one is not found only after a long scan.
   *
   * @throws UserError if options miss each other
   * @throws io.plumbline.report.UnreadableReportException if it is no report
   */
  void prepare(Console console) throws IOException {
    if (baseline != null) {
      before = ReportReader.read(console.path(baseline));
      before.findings().forEach(finding -> {});
    } else if (failOnNew != null) {
      throw new UserError("--fail-on-new needs --baseline REPORT, which says what is not new.");
    }
  }

  /** The report, compared with the baseline if there is one. */
  Report compared(Report report) throws IOException {
    return before == null ? report : ReportDiff.between(before, report);
  }

  /** Findings count more than gaps: what is known to be wrong is wrong whatever else is missing. */
  int exitCode(Report report) {
    Severity usual = failOnNew == null ? USUAL : null;
    Gate gate =
        new Gate(
            failOn == null ? usual : failOn.threshold(),
            failOnNew == null ? null : failOnNew.threshold(),
            requireComplete);
    return switch (gate.judge(report)) {
      case CLEAN -> ExitCode.CLEAN;
      case FINDINGS -> ExitCode.FINDINGS;
      case INCOMPLETE -> ExitCode.INCOMPLETE;
    };
  }
}
