package io.plumbline.cli;

import io.plumbline.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of scan, evaluate and demo: files, summary, exit code. */
record Outcomes(
    Console console, CommonOptions common, Progress progress, GateOptions gate, ReportFiles files) {

  /** What is done with the report besides, such as a push; says it in one line. */
  @FunctionalInterface
  interface Extra {
    Extra NONE = report -> new Done(null, true);

    Done with(Report report) throws IOException, InterruptedException;
  }

  /**
   * What came of it.
   *
   * @param sentence for the summary, or null
   * @param whole whether it went as it should
   */
  record Done(String sentence, boolean whole) {}

  int finish(Report judged, Extra extra) throws IOException, InterruptedException {
    Report report = gate.compared(judged);
    progress.stage("Writing reports", 0);
    List<Path> written = files.write(report);
    Done done = extra.with(report);
    progress.clear();
    if (!common.quiet) {
      List<String> notes = new ArrayList<>();
      if (done.sentence() != null) {
        notes.add(done.sentence());
      }
      new SummaryPrinter(console).print(report, written, notes);
    }
    int code = gate.exitCode(report);
    return code == ExitCode.CLEAN && !done.whole() ? ExitCode.USAGE : code;
  }
}
