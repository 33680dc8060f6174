package io.plumbline.cli;

import io.plumbline.config.Configuration;
import io.plumbline.engine.Evaluation;
import io.plumbline.evidence.Judge;
import java.io.IOException;

/** Judges again what was judged before, by the files that a bundle has or is to have. */
final class EvidenceJudge implements Judge {
  /** How the configuration of a case is read. */
  @FunctionalInterface
  interface Reading {
    Configuration read(Case what) throws IOException;
  }

  private final Console console;
  private final Progress progress;
  private final Reading configuration;

  EvidenceJudge(Console console, Progress progress, Reading configuration) {
    this.console = console;
    this.progress = progress;
    this.configuration = configuration;
  }

  @Override
  public void judge(Case what, Use use) throws IOException {
    Configuration config = configuration.read(what);
    try (Evaluator evaluator =
            new Evaluator(console, progress, what.catalog(), what.selection(), config);
        Evaluation.Result result = evaluator.run(what.snapshot())) {
      progress.stage("Comparing reports", 0);
      use.of(result.report());
    } finally {
      progress.clear();
    }
  }
}
