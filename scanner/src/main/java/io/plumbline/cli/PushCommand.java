package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import io.plumbline.securityhub.PushResult;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code push REPORT}: a report's findings into Security Hub. */
@Command(
    name = "push",
    description = {
      "Send the findings of a report.json to Security Hub, each to its own region.",
      "Exits with 2 when some did not arrive; it is safe to push the same report again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline push plumbline-out/report.json",
      "  plumbline push plumbline-out/report.json --profile security"
    })
final class PushCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin ConnectionOptions target;

  @Parameters(paramLabel = "REPORT", description = "A report.json that scan or evaluate wrote.")
  String file;

  private final Console console;

  PushCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.configure(common.verbose);
    Report report = ReportReader.read(console.path(file));
    Progress progress = new Progress(console, common.quiet);
    PushResult result;
    try (AwsConnection connection = target.connect()) {
      result = new SecurityHubPublisher(console, progress).push(connection, report);
    }
    if (!common.quiet) {
      console.out().println(SecurityHubPublisher.sentence(result) + ".");
    }
    return SecurityHubPublisher.whole(result) ? ExitCode.CLEAN : ExitCode.USAGE;
  }
}
