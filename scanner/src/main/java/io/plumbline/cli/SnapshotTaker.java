package io.plumbline.cli;

import io.plumbline.collectors.AccountCollection;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.collectors.CollectionProgress;
import io.plumbline.collectors.ResourceSink;
import io.plumbline.collectors.Target;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Reads one account into a snapshot. */
final class SnapshotTaker {
  private final Console console;
  private final Progress progress;

  SnapshotTaker(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  /**
   * Takes the snapshot, or goes on with the unfinished one in {@code directory}.
   *
   * @param regions to look at; empty for all that the account has enabled
   */
  Manifest take(
      AwsConnection connection, Collection<String> regions, CollectionPlan plan, Path directory)
      throws InterruptedException {
    progress.stage("Asking who and where we are", 0);
    Target target = Target.discover(connection, regions);
    TreeSet<String> all = new TreeSet<>(target.regions());
    all.addAll(target.notEnabled());
    ScanInfo asked =
        new ScanInfo(
            UUID.randomUUID().toString(),
            console.clock().instant(),
            ToolVersion.text(),
            target.partition(),
            List.of(target.account()),
            List.copyOf(all),
            plan.attributes());
    try (SnapshotWriter writer = SnapshotWriter.create(directory, asked)) {
      ResourceSink sink = ResourceSink.of(writer);
      new AccountCollection(connection, target, plan, sink, new Listings(target)).run();
      return writer.finish(console.clock().instant());
    }
  }

  private final class Listings implements CollectionProgress {
    private final Target target;

    Listings(Target target) {
      this.target = target;
    }

    @Override
    public void planned(int listings) {
      progress.stage("Reading account " + target.account(), listings);
    }

    @Override
    public void finished(Coverage coverage) {
      progress.step(coverage.region() + " " + coverage.type());
    }
  }
}
