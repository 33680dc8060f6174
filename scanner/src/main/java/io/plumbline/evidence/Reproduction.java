package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.report.Report;
import io.plumbline.report.ReportDiff;
import io.plumbline.report.ReportReader;
import io.plumbline.report.ReportWriter;
import io.plumbline.report.RunInfo;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges a snapshot again and compares the result with the report that was given: everything but
 * what is known only to its own run has to be the same, byte for byte.
 */
final class Reproduction {
  /** The part of a report that differs between two runs. */
  private static final String RUN = "run";

  private static final Set<String> APART = Set.of(RUN, "findings");

  private final Judge judge;
  private final Path temporary;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long findings;

  /**
   * A comparison.
   *
   * @param temporary an empty folder
   */
  Reproduction(Judge judge, Path temporary) {
    this.judge = judge;
    this.temporary = temporary;
  }

  /**
   * What is compared.
   *
   * @param reports format to file; {@code json} is the one that counts
   * @param baseline the report that it is compared with, or null
   * @param directory as in {@link Judge.Case}
   * @param configuration as in {@link Judge.Case}
   */
  record Given(
      Snapshot snapshot,
      Catalog catalog,
      SortedMap<String, Path> reports,
      Path baseline,
      Path directory,
      List<ConfigurationFile> configuration) {
    Path report() {
      return reports.get("json");
    }
  }

  /** What is wrong; empty if the snapshot gives the report. */
  List<String> faults() {
    return faults;
  }

  /** What could not be compared, and why. */
  List<String> notes() {
    return notes;
  }

  /** How many findings the snapshot gives. */
  long findings() {
    return findings;
  }

  /** What was selected when the report was made, or null with a fault if that can't be. */
  Selection selection(Given given) throws IOException {
    Report report = ReportReader.read(given.report());
    requireSameScan(report.run(), given.snapshot().manifest().scan());
    if (report.baseline() != null && given.baseline() == null) {
      faults.add("the report is compared with a baseline, which is not there");
    }
    if (!faults.isEmpty()) {
      return null;
    }
    try {
      return Reselection.of(given.catalog(), report);
    } catch (Reselection.MismatchException e) {
      faults.add(e.getMessage());
      return null;
    }
  }

  /** Judges by the selection and compares. */
  void run(Given given, Selection selection) throws IOException {
    Report report = ReportReader.read(given.report());
    judge.judge(
        new Judge.Case(
            given.snapshot(), given.catalog(), selection, given.directory(), given.configuration()),
        again -> compare(given, report, again));
  }

  private void requireSameScan(RunInfo run, ScanInfo scan) {
    require("scan", run.scanId(), scan.scanId());
    require("time", run.snapshotTime(), scan.started());
    require("accounts", run.accounts(), scan.accounts());
    require("regions", run.regions(), scan.regions());
  }

  private void require(String what, Object reported, Object real) {
    if (!reported.equals(real)) {
      faults.add(
          "the report is not of this snapshot: its %s is %s, the snapshot's is %s"
              .formatted(what, reported, real));
    }
  }

  private void compare(Given given, Report report, Report judged) throws IOException {
    Report again =
        given.baseline() == null
            ? judged
            : ReportDiff.between(ReportReader.read(given.baseline()), judged);
    findings = again.counts().outcomes().values().stream().mapToLong(Long::longValue).sum();
    boolean sameProgram = report.run().toolVersion().equals(judged.run().toolVersion());
    Report expected = again.withRun(report.run());
    List<String> unlike = new ArrayList<>();
    for (Map.Entry<String, Path> file : given.reports().entrySet()) {
      if (!isAsWritten(expected, file.getKey(), file.getValue())) {
        unlike.add(file.getKey());
      }
    }
    if (unlike.contains("json")) {
      List<String> differences = FindingDifferences.between(report, again);
      differences.addAll(otherDifferences(report, again));
      faults.addAll(differences);
      if (!differences.isEmpty()) {
        faults.addAll(hint(sameProgram, report, judged));
        return;
      }
    }
    for (String format : unlike) {
      if (sameProgram) {
        faults.add("report." + format + " is not what the snapshot gives");
      } else {
        notes.add(
            "report.%s was not compared to the last byte: plumbline %s wrote it, and this is %s"
                .formatted(format, report.run().toolVersion(), judged.run().toolVersion()));
      }
    }
  }

  private static List<String> hint(boolean sameProgram, Report report, Report judged) {
    return sameProgram
        ? List.of()
        : List.of(
            "plumbline %s made the report, and this is %s: verify with that version"
                .formatted(report.run().toolVersion(), judged.run().toolVersion()));
  }

  /** Everything but the findings and the run, whatever a report may come to hold. */
  private static List<String> otherDifferences(Report given, Report again) {
    List<String> differences = new ArrayList<>();
    for (RecordComponent part : Report.class.getRecordComponents()) {
      if (!APART.contains(part.getName())
          && !Objects.equals(value(part, given), value(part, again))) {
        differences.add(
            "the report's %s".formatted(part.getName())
                + (part.getName().endsWith("s")
                    ? " are not those that the snapshot gives"
                    : " is not the one that the snapshot gives"));
      }
    }
    return differences;
  }

  private static Object value(RecordComponent part, Report report) {
    try {
      return part.getAccessor().invoke(report);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record's own accessor", e);
    }
  }

  private boolean isAsWritten(Report expected, String format, Path file) throws IOException {
    Path written = temporary.resolve("report." + format);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
      writers().get(format).write(expected, out);
    }
    boolean same =
        Files.mismatch(written, file) < 0
            || (format.equals("html") && UnpackedPage.same(written, file));
    Files.delete(written);
    return same;
  }

  /** Every format that this program writes. */
  static SortedMap<String, ReportWriter> writers() {
    SortedMap<String, ReportWriter> writers = new TreeMap<>();
    ServiceLoader.load(ReportWriter.class).forEach(w -> writers.put(w.format(), w));
    return writers;
  }
}
