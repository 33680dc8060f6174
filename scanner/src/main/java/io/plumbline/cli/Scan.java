package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.config.Configuration;
import io.plumbline.engine.Evaluation;
import io.plumbline.report.Report;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Collect and evaluate in one go.
 *
 * @param regions to look at; empty for all that the account has enabled
 * @param directory where the snapshot is kept, or null not to keep it
 */
record Scan(
    Console console,
    Progress progress,
    Catalog catalog,
    Selection selection,
    Configuration config,
    List<String> regions,
    Path directory) {

  /** What to do with the report while its findings can be read. */
  @FunctionalInterface
  interface Ending {
    int of(Report report) throws IOException, InterruptedException;
  }

  int run(AwsConnection connection, Ending ending) throws IOException, InterruptedException {
    CollectionPlan plan = Plans.forRules(selection.rules());
    try (Evaluator evaluator = new Evaluator(console, progress, catalog, selection, config);
        TemporaryFolder temporary = TemporaryFolder.create()) {
      Path path = directory == null ? temporary.path().resolve("snapshot") : directory;
      new SnapshotTaker(console, progress).take(connection, regions, plan, path);
      try (Evaluation.Result result = evaluator.run(Snapshot.open(path))) {
        return ending.of(result.report());
      }
    } finally {
      progress.clear();
    }
  }
}
