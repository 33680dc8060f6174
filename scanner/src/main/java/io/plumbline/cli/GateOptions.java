package io.plumbline.cli;

import io.plumbline.report.Report;
import picocli.CommandLine.Option;

/** What the exit code says. */
final class GateOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = FailOn.Converter.class,
      defaultValue = "high",
      description = "Exit with 3 on findings at least this severe; none: never. Default: high.")
  FailOn failOn;

  @Option(
      names = "--require-complete",
      description = "Exit with 4 when a rule could not be judged because something was not read.")
  boolean requireComplete;

  /** Findings count more than gaps: what is known to be wrong is wrong whatever else is missing. */
  int exitCode(Report report) {
    if (failOn.reachedBy(report.counts().failed())) {
      return ExitCode.FINDINGS;
    }
    return requireComplete && !report.complete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }
}
