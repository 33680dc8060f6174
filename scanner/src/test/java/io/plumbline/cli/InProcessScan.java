package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.engine.Evaluation;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.opa.OpaPolicyEngine;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.Report;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many scans in one process by one engine, so that a test can make hundreds. */
final class InProcessScan implements AutoCloseable {
  /** What a scan found: findings by id, and what could be listed. */
  record Found(Map<String, Finding> findings, List<CoverageEntry> coverage, Report.Counts counts) {}

  private final Catalog catalog = Catalog.load();
  private final PolicyEngine engine = new OpaPolicyEngine(catalog::module, 2);
  private final Console console = Emulator.console();

  Catalog catalog() {
    return catalog;
  }

  /** Reads what the rules need, and judges it. */
  Found scan(AwsConnection connection, List<String> regions, List<Rule> rules)
      throws IOException, InterruptedException {
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path path = temporary.path().resolve("snapshot");
      new SnapshotTaker(console, new Progress(console, true))
          .take(connection, regions, Plans.forRules(rules), path);
      return judge(path, rules);
    }
  }

  private Found judge(Path path, List<Rule> rules) throws IOException {
    List<String> ids = rules.stream().map(Rule::id).toList();
    Selection selection = catalog.select(new Selection.Wish(List.of(), ids, null, 0));
    Evaluation.Settings settings =
        new Evaluation.Settings(ToolVersion.NAME, ToolVersion.text(), Map.of(), 2);
    try (Evaluation.Result result =
        new Evaluation(engine, console.clock(), settings, (done, total) -> {})
            .run(Snapshot.open(path), selection)) {
      Map<String, Finding> findings = new LinkedHashMap<>();
      result.report().findings().forEach(finding -> findings.put(finding.id(), finding));
      return new Found(
          findings, new ArrayList<>(result.report().coverage()), result.report().counts());
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
