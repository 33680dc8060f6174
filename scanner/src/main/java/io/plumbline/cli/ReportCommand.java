package io.plumbline.cli;

import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report REPORT}: the same result in other formats. */
@Command(
    name = "report",
    description = "Convert a report.json into other formats.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline report plumbline-out/report.json --format html,sarif",
      "  plumbline report plumbline-out/report.json --format sarif --out ci"
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin OutputOptions output;

  @Parameters(paramLabel = "REPORT", description = "A report.json that scan or evaluate wrote.")
  String file;

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReportFiles files = output.prepare(console);
    Report report = ReportReader.read(console.path(file));
    for (Path written : files.write(report)) {
      console.out().println(written);
    }
    return ExitCode.CLEAN;
  }
}
