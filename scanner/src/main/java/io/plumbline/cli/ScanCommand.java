package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.config.Configuration;
import io.plumbline.securityhub.PushResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scan}: collect, evaluate and report in one go. */
@Command(
    name = "scan",
    description = {
      "Read an account, judge it by the rules, and report.",
      "Only what the chosen rules need is read; see 'plumbline permissions'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline scan                                       everything, all enabled regions",
      "  plumbline scan --pack cis-aws-7.0 --level 1 --region eu-west-1",
      "  plumbline scan --profile audit --fail-on critical --format sarif --out ci",
      "  plumbline scan --baseline main/report.json --fail-on-new medium",
      "  plumbline scan --push-security-hub"
    })
final class ScanCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin TargetOptions target;
  @Mixin SelectionOptions selection;
  @Mixin ConfigOptions config;
  @Mixin OutputOptions output;
  @Mixin GateOptions gate;

  @Option(
      names = "--snapshot-out",
      paramLabel = "DIR",
      description = "Keep the snapshot here. One that was interrupted is gone on with.")
  String directory;

  @Option(
      names = "--push-security-hub",
      description = "Send the findings to Security Hub in each region that was read.")
  boolean push;

  private final Console console;

  ScanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.configure(common.verbose);
    Catalog catalog = Catalog.load();
    Selection chosen = selection.select(catalog);
    Configuration settings = config.read(console, catalog);
    List<String> regions = target.checkedRegions();
    ReportFiles files = output.prepare(console);
    gate.prepare(console);
    Progress progress = new Progress(console, common.quiet);
    Path kept = directory == null ? null : console.path(directory);
    Scan scan = new Scan(console, progress, catalog, chosen, settings, regions, kept);
    Outcomes outcomes = new Outcomes(console, common, progress, gate, files);
    try (AwsConnection connection = target.connect()) {
      return scan.run(connection, report -> outcomes.finish(report, extra(connection, progress)));
    }
  }

  private Outcomes.Extra extra(AwsConnection connection, Progress progress) {
    if (!push) {
      return Outcomes.Extra.NONE;
    }
    return report -> {
      PushResult result = new SecurityHubPublisher(console, progress).push(connection, report);
      return new Outcomes.Done(
          SecurityHubPublisher.sentence(result), SecurityHubPublisher.whole(result));
    };
  }
}
