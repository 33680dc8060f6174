package io.plumbline.cli;

import io.plumbline.engine.Evaluation;
import io.plumbline.evidence.Judge;
import java.io.IOException;
import java.nio.file.Path;

/** Judges again what was judged before, by the files that a bundle has or is to have. */
final class EvidenceJudge implements Judge {
  static final String CONFIG = "config";

  private final Console console;
  private final Progress progress;

  EvidenceJudge(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  @Override
  public void judge(Case what, Use use) throws IOException {
    Path file = what.configuration().get(CONFIG);
    ConfigFile config = file == null ? ConfigFile.EMPTY : ConfigFile.read(file, what.catalog());
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
