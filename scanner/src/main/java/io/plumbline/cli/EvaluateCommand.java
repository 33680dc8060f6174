package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.config.Configuration;
import io.plumbline.engine.Evaluation;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evaluate SNAPSHOT}: judges what was collected before, without AWS. */
@Command(
    name = "evaluate",
    description = "Judge a snapshot by the rules, and report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline evaluate snapshots/monday",
      "  plumbline evaluate snapshots/monday --pack soc2 --format json --out soc2",
      "  plumbline evaluate snapshots/monday --rule s3-bucket-tls-only --fail-on low",
      "  plumbline evaluate snapshots/tuesday --baseline monday/report.json"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin SelectionOptions selection;
  @Mixin ConfigOptions config;
  @Mixin OutputOptions output;
  @Mixin GateOptions gate;

  @Parameters(paramLabel = "SNAPSHOT", description = "Folder that collect or scan wrote.")
  String directory;

  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.configure(common.verbose);
    Catalog catalog = Catalog.load();
    Selection chosen = selection.select(catalog);
    Configuration settings = config.read(console, catalog);
    ReportFiles files = output.prepare(console);
    gate.prepare(console);
    Snapshot snapshot = Snapshot.open(console.path(directory));
    Progress progress = new Progress(console, common.quiet);
    try (Evaluator evaluator = new Evaluator(console, progress, catalog, chosen, settings);
        Evaluation.Result result = evaluator.run(snapshot)) {
      return new Outcomes(console, common, progress, gate, files)
          .finish(result.report(), Outcomes.Extra.NONE);
    } finally {
      progress.clear();
    }
  }
}
