package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.config.Configuration;
import io.plumbline.engine.Evaluation;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.opa.OpaPolicyEngine;
import io.plumbline.snapshot.Snapshot;

/**
 * The engine of one command. It makes itself ready in the background from the moment that it is
 * created, so create it before the account is read.
 */
final class Evaluator implements AutoCloseable {
  private final Console console;
  private final Progress progress;
  private final Selection selection;
  private final Configuration config;
  private final int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
  private final PolicyEngine engine;

  Evaluator(
      Console console,
      Progress progress,
      Catalog catalog,
      Selection selection,
      Configuration config) {
    this.console = console;
    this.progress = progress;
    this.selection = selection;
    this.config = config;
    this.engine = new OpaPolicyEngine(catalog::module, workers);
    engine.prepare(selection.rules());
  }

  /** Judges a snapshot; the result's findings may stand on disk until it is closed. */
  Evaluation.Result run(Snapshot snapshot) {
    int rules = selection.rules().size();
    progress.stage("Judging by " + rules + (rules == 1 ? " rule" : " rules"), 0);
    Evaluation.Settings settings =
        new Evaluation.Settings(
            ToolVersion.NAME,
            ToolVersion.text(),
            config.parameters(),
            config.exceptions(),
            config.attestations(),
            workers);
    return new Evaluation(engine, console.clock(), settings, progress::position)
        .run(snapshot, selection);
  }

  @Override
  public void close() {
    engine.close();
  }
}
