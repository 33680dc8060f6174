package io.plumbline.cli;

import io.plumbline.cli.DiffPrinter.FindingChange;
import io.plumbline.cli.DiffPrinter.Named;
import io.plumbline.drift.IgnoredPaths;
import io.plumbline.drift.SnapshotDiff;
import io.plumbline.report.Baseline;
import io.plumbline.report.ChangeKind;
import io.plumbline.report.Report;
import io.plumbline.report.ReportDiff;
import io.plumbline.report.ReportReader;
import io.plumbline.report.RuleInfo;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff BEFORE AFTER}: what changed between two snapshots or two reports. */
@Command(
    name = "diff",
    description = {
      "Show what changed from one snapshot to a later one, value by value, or from one",
      "report.json to a later one, by finding. What one of the two could not read is shown as not",
      "comparable, never as removed. The order within a list is not compared."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline diff snapshots/monday snapshots/tuesday",
      "  plumbline diff snapshots/monday snapshots/tuesday --ignore '*LastUsed*' --exit-code",
      "  plumbline diff monday/report.json tuesday/report.json --format markdown"
    })
final class DiffCommand implements Callable<Integer> {
  /** How to show it. */
  enum Format {
    text,
    json,
    markdown
  }

  @Mixin CommonOptions common;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A snapshot's folder or a report.")
  String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "A later one of the same kind.")
  String after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown. Default: ${DEFAULT-VALUE}.")
  Format format;

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      split = ",",
      hideParamSyntax = true,
      description = {
        "Leave out values of snapshots whose path matches, such as PasswordLastUsed,",
        "'*LastUsed*' or 'AWS::Logs::LogGroup/storedBytes'. May be given more than once."
      })
  List<String> ignore = List.of();

  @Option(
      names = "--all",
      description = {
        "Show what moves by itself too: AWS's clocks, such as the latest time to which a database",
        "could be restored, and counters of what is stored."
      })
  boolean all;

  @Option(
      names = "--exit-code",
      description = "Exit with 3 if anything differs, else with 4 if not all could be compared.")
  boolean exitCode;

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean folder = isFolder(before);
    if (folder != isFolder(after)) {
      throw new UserError(
          "%s is a %s and %s a %s; name two snapshots or two reports."
              .formatted(before, folder ? "folder" : "file", after, folder ? "file" : "folder"));
    }
    return folder ? snapshots() : reports();
  }

  private boolean isFolder(String name) {
    Path path = console.path(name);
    if (!Files.exists(path)) {
      throw new UserError("There is no snapshot or report " + name + ".");
    }
    return Files.isDirectory(path);
  }

  private DiffPrinter printer(int ruleWidth) {
    return switch (format) {
      case text -> new DiffText(console, ruleWidth);
      case json -> new DiffJson(console);
      case markdown -> new DiffMarkdown(console);
    };
  }

  private int snapshots() throws IOException {
    Snapshot first = Snapshot.open(console.path(before));
    Snapshot second = Snapshot.open(console.path(after));
    DiffPrinter printer = printer(0);
    printer.begin(named(before, first), named(after, second));
    SnapshotDiff.Counts n =
        SnapshotDiff.between(first, second, new IgnoredPaths(ignore, !all), printer);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("added", n.added());
    counts.put("removed", n.removed());
    counts.put("changed", n.changed());
    counts.put("values changed", n.attributes());
    counts.put("not comparable", n.notComparable() + n.blind());
    counts.put("the same", n.same());
    counts.put("values ignored", n.ignored());
    printer.end(counts);
    return code(n.differ(), n.complete());
  }

  private static Named named(String path, Snapshot snapshot) {
    ScanInfo scan = snapshot.manifest().scan();
    return new Named(path, scan.scanId(), scan.started());
  }

  private int reports() throws IOException {
    Report first = ReportReader.read(console.path(before));
    Report second = ReportReader.read(console.path(after));
    Report compared = ReportDiff.between(first, second);
    Baseline baseline = compared.baseline();
    int longest =
        second.rules().stream().map(RuleInfo::id).mapToInt(String::length).max().orElse(4);
    DiffPrinter printer = printer(longest);
    printer.begin(named(before, first), named(after, second));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(ChangePrinter.words(kind), baseline.count(kind));
      if (baseline.count(kind) > 0 && kind != ChangeKind.STILL_OPEN) {
        list(compared, kind, printer);
      }
    }
    printer.end(counts);
    boolean differ =
        baseline.count(ChangeKind.NEW)
                + baseline.count(ChangeKind.REOPENED)
                + baseline.count(ChangeKind.FIXED)
                + baseline.count(ChangeKind.GONE)
            > 0;
    long unseen =
        baseline.count(ChangeKind.NEWLY_UNKNOWN) + baseline.count(ChangeKind.NOT_COMPARED);
    return code(differ, unseen == 0);
  }

  private static Named named(String path, Report report) {
    return new Named(path, report.run().scanId(), report.run().snapshotTime());
  }

  /** Every finding of one kind; read again for each kind, which costs time and not memory. */
  private static void list(Report compared, ChangeKind kind, DiffPrinter printer)
      throws IOException {
    if (kind != ChangeKind.GONE) {
      compared
          .findings()
          .forEach(
              f -> {
                if (f.change() == kind) {
                  printer.finding(
                      new FindingChange(
                          kind,
                          f.id(),
                          f.rule(),
                          f.severity(),
                          f.resource(),
                          f.message(),
                          f.exception() != null,
                          f.firstSeen()));
                }
              });
    }
    for (Baseline.Missing m : compared.baseline().missing()) {
      if (m.change() == kind) {
        printer.finding(
            new FindingChange(
                kind,
                m.id(),
                m.rule(),
                m.severity(),
                m.resource(),
                m.message(),
                false,
                m.firstSeen()));
      }
    }
  }

  private int code(boolean differ, boolean complete) {
    if (!exitCode) {
      return ExitCode.CLEAN;
    }
    return differ ? ExitCode.FINDINGS : complete ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }
}
