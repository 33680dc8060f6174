package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collect}: reads an account into a snapshot and judges nothing. */
@Command(
    name = "collect",
    description = {
      "Read an account into a snapshot.",
      "Without a pack or rule, everything that the collectors know."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline collect --snapshot-out snapshots/monday",
      "  plumbline collect --pack cis-aws-7.0 --region eu-west-1 --snapshot-out s",
      "  plumbline evaluate snapshots/monday"
    })
final class CollectCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin TargetOptions target;
  @Mixin SelectionOptions selection;

  @Option(
      names = "--snapshot-out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the snapshot. One that was interrupted is gone on with.")
  String directory;

  @Option(
      names = "--require-complete",
      description = "Exit with 4 when something could not be read.")
  boolean requireComplete;

  private final Console console;

  CollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logging.configure(common.verbose);
    Progress progress = new Progress(console, common.quiet);
    CollectionPlan plan =
        selection.narrows()
            ? Plans.forRules(selection.select(Catalog.load()).rules())
            : CollectionPlan.everything();
    Path path = console.path(directory);
    Manifest manifest;
    try (AwsConnection connection = target.connect()) {
      manifest =
          new SnapshotTaker(console, progress)
              .take(connection, target.checkedRegions(), plan, path);
    } finally {
      progress.clear();
    }
    return report(manifest, path);
  }

  private int report(Manifest manifest, Path path) {
    long resources = manifest.partitions().stream().mapToLong(Manifest.Partition::count).sum();
    MemberAccounts accounts = MemberAccounts.of(Snapshot.open(path));
    long incomplete = manifest.coverage().stream().filter(accounts::isGap).count();
    if (!common.quiet) {
      console
          .out()
          .printf(
              "%s: %d resources from %d listings%n",
              path, resources, manifest.coverage().size() - incomplete);
      manifest.coverage().stream().filter(accounts::isGap).limit(20).forEach(this::notRead);
      if (incomplete > 20) {
        console.out().printf("... and %d more, all in its manifest.json%n", incomplete - 20);
      }
    }
    return requireComplete && incomplete > 0 ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }

  private void notRead(Coverage entry) {
    String why = entry.permission() != null ? "needs " + entry.permission() : entry.code();
    console
        .out()
        .printf(
            "not read: %s in %s: %s%s%n",
            entry.type(),
            entry.region(),
            entry.status(),
            why == null ? "" : ", " + PlainText.of(why));
  }
}
