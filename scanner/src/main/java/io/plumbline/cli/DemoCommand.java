package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.config.Configuration;
import io.plumbline.engine.Evaluation;
import io.plumbline.report.Report;
import io.plumbline.securityhub.PushResult;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the whole product on an emulated account. */
@Command(
    name = "demo",
    description = {
      "Start an emulated AWS account, scan it, push to its Security Hub, and report.",
      "Needs Python 3.10 or later; without it, a bundled sample snapshot is judged instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  plumbline demo", "  plumbline demo --pack cis-aws-7.0 --out /tmp/demo"})
final class DemoCommand implements Callable<Integer> {
  static final List<String> REGIONS = List.of("ap-southeast-2", "eu-west-1", "us-east-1");

  @Mixin CommonOptions common;
  @Mixin SelectionOptions selection;
  @Mixin OutputOptions output;
  @Mixin GateOptions gate;

  @Option(
      names = "--snapshot-out",
      paramLabel = "DIR",
      description = "Keep the emulated account's snapshot here.")
  String directory;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.configure(common.verbose);
    Catalog catalog = Catalog.load();
    Selection chosen = selection.select(catalog);
    ReportFiles files = output.prepare(console);
    gate.prepare(console);
    Progress progress = new Progress(console, common.quiet);
    Outcomes outcomes = new Outcomes(console, common, progress, gate, files);
    Path emulator = Installation.share("emulator");
    PythonEnvironment python;
    try {
      python =
          PythonEnvironment.of(
              emulator.resolve("requirements.txt"), console.environment(), progress);
    } catch (PythonEnvironment.MissingException e) {
      progress.clear();
      console
          .err()
          .println(
              "plumbline: no emulated account, because "
                  + PlainText.of(e.getMessage())
                  + "; the bundled sample snapshot is judged instead.");
      return evaluateSample(catalog, chosen, outcomes, progress);
    }
    Path kept = directory == null ? null : console.path(directory);
    progress.stage("Starting an emulated AWS account", 0);
    try (EmulatedAws aws = EmulatedAws.start(python, emulator, console.environment(), "--seed");
        AwsConnection connection =
            AwsConnection.builder().endpoint(aws.endpoint()).key("testing", "testing").build()) {
      return new Scan(console, progress, catalog, chosen, Configuration.EMPTY, REGIONS, kept)
          .run(connection, report -> outcomes.finish(report, r -> push(connection, r, progress)));
    }
  }

  private Outcomes.Done push(AwsConnection connection, Report report, Progress progress)
      throws IOException, InterruptedException {
    SecurityHubPublisher publisher = new SecurityHubPublisher(console, progress);
    PushResult result = publisher.push(connection, report);
    long arrived = publisher.readBack(connection, report, result);
    return new Outcomes.Done(
        SecurityHubPublisher.sentence(result) + ", and " + arrived + " were read back",
        result.rejected() == 0 && arrived == result.accepted());
  }

  private int evaluateSample(
      Catalog catalog, Selection chosen, Outcomes outcomes, Progress progress)
      throws IOException, InterruptedException {
    Snapshot snapshot = Snapshot.open(Installation.share("sample-snapshot"));
    try (Evaluator evaluator =
            new Evaluator(console, progress, catalog, chosen, Configuration.EMPTY);
        Evaluation.Result result = evaluator.run(snapshot)) {
      return outcomes.finish(result.report(), Outcomes.Extra.NONE);
    } finally {
      progress.clear();
    }
  }
}
