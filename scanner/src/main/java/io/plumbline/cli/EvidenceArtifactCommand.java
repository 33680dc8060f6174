package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.PresignedDocument;
import io.plumbline.collectors.aws.artifact.ArtifactDocuments;
import io.plumbline.collectors.aws.artifact.ArtifactDocuments.Report;
import io.plumbline.collectors.aws.artifact.ArtifactDocuments.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evidence artifact}: AWS's own side of the shared responsibility. */
@Command(
    name = "artifact",
    description = {
      "List the reports of AWS's auditors, or fetch them.",
      "They are under terms. Without --accept-terms only the terms are fetched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline evidence artifact --list",
      "  plumbline evidence artifact --list --snapshot snapshots/q3      without AWS",
      "  plumbline evidence artifact --download report-abc --out q3 --accept-terms"
    })
final class EvidenceArtifactCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin ConnectionOptions target;

  @Option(names = "--list", description = "List the reports, and the agreements in a snapshot.")
  boolean list;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "List what stands in this snapshot, and ask nobody.")
  String snapshot;

  @Option(
      names = "--download",
      paramLabel = "ID",
      split = ",",
      hideParamSyntax = true,
      description = "Fetch this report and its terms. Repeat it for more.")
  List<String> ids = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder for the documents. Default: the working directory.")
  String out;

  @Option(
      names = "--accept-terms",
      description = "You have read the terms of these reports, and accept them for your account.")
  boolean accept;

  @Spec CommandSpec spec;

  private final Console console;

  EvidenceArtifactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(common.verbose);
    if (list == !ids.isEmpty() || (snapshot != null && !list)) {
      throw new ParameterException(
          spec.commandLine(), "Give either --list, also of a --snapshot, or --download.");
    }
    if (snapshot != null) {
      SnapshotArtifacts.print(console, console.path(snapshot));
      return ExitCode.CLEAN;
    }
    try (AwsConnection connection = target.connect()) {
      ArtifactDocuments documents = ArtifactDocuments.of(connection);
      return list ? list(documents) : download(documents);
    }
  }

  private int list(ArtifactDocuments documents) {
    Table table = new Table("ID", "VERSION", "PERIOD", "STATE", "NAME");
    for (Report report : documents.reports()) {
      table.row(
          report.id(),
          Long.toString(report.version()),
          period(report.periodStart(), report.periodEnd()),
          report.state(),
          report.name());
    }
    table.print(console.out(), console.width());
    return ExitCode.CLEAN;
  }

  private int download(ArtifactDocuments documents) throws IOException {
    Path folder = console.path(out);
    List<Report> reports = ids.stream().distinct().map(documents::report).toList();
    Files.createDirectories(folder);
    for (Report report : reports) {
      Terms terms = documents.terms(report, folder);
      print(terms.document(), "terms of " + report.name());
      if (accept) {
        print(
            documents.accept(terms, folder),
            "%s, version %d, %s"
                .formatted(
                    report.name(),
                    report.version(),
                    period(report.periodStart(), report.periodEnd())));
      }
    }
    if (accept) {
      return ExitCode.CLEAN;
    }
    console
        .err()
        .println(
            "plumbline: only the terms were fetched; read them, and run it again with"
                + " --accept-terms.");
    return ExitCode.USAGE;
  }

  private void print(PresignedDocument document, String what) {
    console.out().printf("%s  %s  %s%n", document.sha256(), document.file(), PlainText.of(what));
  }

  static String period(Instant start, Instant end) {
    return start == null || end == null
        ? "-"
        : "%.10s to %.10s".formatted(start.toString(), end.toString());
  }
}
