package io.plumbline.cli;

import io.plumbline.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The end of scan and evaluate: files, summary, exit code. */
final class Outcomes {
  private Outcomes() {}

  static int finish(
      Console console,
      CommonOptions common,
      Progress progress,
      GateOptions gate,
      ReportFiles files,
      Report report)
      throws IOException {
    progress.stage("Writing reports", 0);
    List<Path> written = files.write(report);
    progress.clear();
    if (!common.quiet) {
      new SummaryPrinter(console).print(report, written);
    }
    return gate.exitCode(report);
  }
}
